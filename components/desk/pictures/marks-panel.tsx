import { useEffect, useState } from 'react'
import type { DeskPicture } from '@/lib/desk/protocol'
import { useDesk } from '../parts/desk-context'
import { PickFile } from '../parts/pick-file'
import { useStore } from '../state/use-store'
import { pictureData } from './given-picture'
import { MarkedPicture } from './marked-picture'
import { createMarks, type Marks } from './marks-store'

interface MarksPanelProps {
  /** Of the picture: `old/home`. */
  id: string
  /** Numbers that the text names. */
  named: readonly number[]
  /** Puts the name of a mark into the text. */
  onName: (n: number) => void
}

interface Loaded {
  readonly picture: DeskPicture
  readonly marks: Marks
}

const PAUSE_MS = 300

/** A picture of the step: its marks are drawn on it, and another file may take its place. */
export function MarksPanel({ id, named, onName }: MarksPanelProps) {
  const { client, tried, say, refresh } = useDesk()
  const [loaded, setLoaded] = useState<Loaded>()
  const [version, setVersion] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    void tried(() => client.picture(id)).then((picture) => {
      if (!picture || over) return
      let upon: DeskPicture['marks'] | undefined
      let saving = Promise.resolve()
      const save = (marks: DeskPicture['marks'], before: DeskPicture['marks']) => {
        clearTimeout(timer)
        upon ??= before
        timer = setTimeout(() => {
          // One after the other: each is upon what the one before has written.
          saving = saving.then(async () => {
            const saved = await tried(() => client.mark({ id, marks, upon: upon ?? before }))
            if (saved === undefined) return
            upon = marks
            // Somebody else's are to be seen, too.
            if (saved.marks.length !== marks.length) setVersion((now) => now + 1)
            say('Marks saved.')
            void refresh()
          })
        }, PAUSE_MS)
      }
      setLoaded({ picture, marks: createMarks(picture, save) })
    })
    return () => {
      over = true
    }
  }, [client, id, refresh, say, tried, version])
  const replace = async (file: File) => {
    const [folder = '', name = ''] = id.split('/')
    const given = await pictureData(file)
    if ('wrong' in given) return say(given.wrong, 'wrong')
    if (await tried(() => client.addPicture({ folder, name, data: given.data }))) {
      say('The picture was replaced.')
      setVersion(version + 1)
    }
  }
  if (!loaded) return <p className="desk-wait">{`The picture ${id} is not there yet.`}</p>
  const { picture, marks } = loaded
  return (
    <figure className="desk-picture">
      <figcaption>
        <b>{id}</b> Drag to draw a mark. Arrow keys move the chosen one, with Alt its corner; a digit numbers
        it; Delete removes it.
      </figcaption>
      <MarkedPicture
        key={version}
        picture={{ ...picture, src: version === 0 ? picture.src : `${picture.src}&v=${version}` }}
        marks={marks}
      />
      <div className="desk-row">
        <button type="button" onClick={() => marks.add()}>
          New mark
        </button>
        <button type="button" onClick={marks.undo}>
          Undo a mark
        </button>
        <PickFile
          label="Replace the picture …"
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          onFile={(file) => void replace(file)}
        />
      </div>
      <MarkNames {...{ marks, named, onName }} />
    </figure>
  )
}

/** Marks that no text names yet: what they point at is to be said. */
function MarkNames({ marks, named, onName }: { marks: Marks } & Pick<MarksPanelProps, 'named' | 'onName'>) {
  const { marking } = useStore(marks.store)
  const missing = marking.marks.map(({ n }) => n).filter((n) => !named.includes(n))
  if (missing.length === 0) return null
  return (
    <div className="desk-row">
      {missing
        .sort((a, b) => a - b)
        .map((n) => (
          <button key={n} type="button" className="desk-main" onClick={() => onName(n)}>
            {`Name mark ${n} in the text`}
          </button>
        ))}
    </div>
  )
}
