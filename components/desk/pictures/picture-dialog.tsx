import { useState } from 'react'
import { useDesk } from '../parts/desk-context'
import { Field } from '../parts/field'
import { Modal } from '../parts/modal'
import { PickFile } from '../parts/pick-file'
import { pictureData } from './given-picture'
import { nameOf } from '../parts/name-of'
import { screenshotText } from './pictures-in'

interface PictureDialogProps {
  guide: string
  /** Its text shows it. */
  step: string
  interfaces: readonly { readonly id: string; readonly label: string }[]
  /** What was dropped or pasted. */
  file: File | undefined
  /** The interface whose part the cursor is in. */
  within: string | undefined
  onDone: (element: string) => void
  onClose: () => void
}

/** Asks what a picture shows and of which interface it is, keeps it with the site, and gives the element that shows it. */
export function PictureDialog({
  guide,
  step,
  interfaces,
  file: given,
  within,
  onDone,
  onClose,
}: PictureDialogProps) {
  const { client, tried } = useDesk()
  const [file, setFile] = useState(given)
  const [folder, setFolder] = useState(within ?? interfaces[0]?.id ?? guide)
  // A file may be named in letters that no address has.
  const named = (one: File) => nameOf(one.name) || step
  const [name, setName] = useState(given && given.name !== 'image.png' ? named(given) : '')
  const [alt, setAlt] = useState('')
  const [missing, setMissing] = useState('')
  // What the writer has been told would be replaced.
  const [replaced, setReplaced] = useState('')
  const save = async () => {
    const id = nameOf(name)
    if (!file) return setMissing('Choose the file first.')
    if (name.trim() === '') return setMissing('Give it a name first.')
    if (id === '') return setMissing(`Write its name in letters from a to z, or digits, such as ${step}.`)
    if (alt.trim() === '') return setMissing('Say in words what one sees: some readers hear the page.')
    const given = await pictureData(file)
    if ('wrong' in given) return setMissing(given.wrong)
    const known = (await tried(client.pictures)) ?? []
    if (known.includes(`${folder}/${id}`) && replaced !== `${folder}/${id}`) {
      setReplaced(`${folder}/${id}`)
      return setMissing(
        `There is a picture ${folder}/${id} already. Give this one another name, or put it in once more: then it takes the other’s place in every step.`,
      )
    }
    const kept = await tried(() => client.addPicture({ folder, name: id, data: given.data }))
    if (!kept) return setMissing('It could not be kept. The line at the top says why.')
    onClose()
    onDone(screenshotText({ folder, name: id, alt: alt.trim(), within }))
  }
  return (
    <Modal title="A picture" onClose={onClose}>
      <form
        className="desk-ask"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="desk-row">
          <PickFile
            label={file ? 'Another file …' : 'Choose the file …'}
            accept=".png,.jpg,.jpeg,image/png,image/jpeg"
            onFile={(chosen) => {
              setFile(chosen)
              if (name === '') setName(named(chosen))
            }}
          />
          <span>{file ? file.name : 'PNG or JPEG'}</span>
        </div>
        <Field
          label="What one sees, in words"
          value={alt}
          onChange={setAlt}
          first
          required
          hint="Read aloud to who does not see it."
        />
        {within === undefined && (
          <label className="desk-field">
            Which interface it shows
            <select value={folder} onChange={({ target }) => setFolder(target.value)}>
              {interfaces.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
              <option value={guide}>None of them, or all</option>
            </select>
          </label>
        )}
        <Field
          label="Name of the picture"
          value={name}
          onChange={setName}
          required
          hint="One name for the same picture in each interface."
        />
        <p role="alert" className="desk-wrong">
          {missing}
        </p>
        <div className="desk-ask-end">
          <button type="submit" className="desk-main">
            Put it in
          </button>
        </div>
      </form>
    </Modal>
  )
}
