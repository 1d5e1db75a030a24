import { readFile } from 'node:fs/promises'
import { UserError } from '@/lib/command/user-error'
import {
  changeSchema,
  commitSchema,
  draftSchema,
  importSchema,
  type Imported,
  marksChangeSchema,
  matchSchema,
  pictureSchema,
  resolveSchema,
  saveSchema,
  settleSchema,
} from '@/lib/desk/protocol'
import { z } from 'zod'
import { openPicture, writeMarks } from '@/scripts/mark/picture-file'
import { contentAt } from '../disk/contents'
import { placeIn } from '../disk/paths'
import { NOTHING, saveTyped } from '../disk/save'
import { besideOf } from '../look/beside'
import { deskFile, describedFile, draftFindings } from '../look/file'
import { deskGuide } from '../look/guide'
import { matchOf } from '../look/match'
import { deskPicture, marksOfBoth, pictureFiles, pictureIds, pngOf } from '../look/pictures'
import { quickOverview } from '../look/quick-overview'
import { targetsFound } from '../look/targets'
import { conflictAt, gitState, resolved } from './conflicts'
import { giving, named, Refused, taking, type Route } from './answer'
import { importApart } from './import-apart'
import { done, makeChange, returned } from './make-change'
import { unsavedOf, settled } from './unsaved'

const MEGABYTE = 1024 * 1024
/** A file that takes longer is none that a person wrote, or a trap. */
const IMPORT_MS = 60_000
const nothing = z.strictObject({})

/** What the page asks, by method and name. `events` is answered by the server itself. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'GET overview': {
    ...giving(({ desk, query }) => {
      const about = { ...desk.history.next(), unsaved: unsavedOf(desk) }
      if (!desk.opened.isReady()) return quickOverview(desk.root, about)
      const circumstances = { ...about, ...desk.git(), today: new Date() }
      return desk.overviews.now(desk.opened, circumstances, Number(query.get('since') ?? 0))
    }),
    isQuick: true,
  },
  'GET guide': giving(({ desk, query }) =>
    deskGuide(desk.opened, named(query, 'lang'), named(query, 'guide')),
  ),
  'GET file': giving(({ desk, query }) => {
    const path = named(query, 'path')
    const file = deskFile(desk.opened, path)
    if (!file) throw new Refused(404, `There is no ${path}.`)
    desk.saving.versions.keep(file.text)
    return file
  }),
  'PUT file': taking(
    saveSchema,
    (save, { desk }) => {
      const saved = saveTyped(desk.saving, { ...save, version: save.version || NOTHING })
      if ('conflict' in saved) return { status: 409, json: saved }
      desk.changed([save.path])
      const file = describedFile(desk.opened, save.path, saved.text)
      desk.opened.found([...desk.opened.findings().filter((one) => one.file !== save.path), ...file.findings])
      return { ...file, merged: saved.merged }
    },
    8 * MEGABYTE,
  ),
  'POST check': taking(
    draftSchema,
    ({ path, text }, { desk }) => draftFindings(desk.opened, path, text),
    8 * MEGABYTE,
  ),
  'POST change': taking(changeSchema, (change, { desk }) => makeChange(desk, change)),
  'POST undo': taking(nothing, (_, { desk }) => returned(desk, desk.history.undo())),
  'POST redo': taking(nothing, (_, { desk }) => returned(desk, desk.history.redo())),
  'GET targets': giving(({ desk, query }) =>
    targetsFound(desk.opened, named(query, 'lang'), query.get('q') ?? '', query.get('guide') ?? undefined),
  ),
  'POST match': taking(matchSchema, ({ guide, step, text }, { desk }) =>
    matchOf(desk.opened, guide, step, text),
  ),
  'GET beside': giving(({ desk, query }) =>
    besideOf(desk.opened, desk.repository, {
      ...{ lang: named(query, 'lang'), guide: named(query, 'guide'), step: named(query, 'step') },
    }),
  ),
  'POST picture': taking(
    pictureSchema,
    async ({ folder, name, data }, { desk }) => {
      const id = `${folder}/${name}`
      const files = await pictureFiles(desk.root, id, Buffer.from(data, 'base64'))
      done(desk, { label: `picture ${id}`, files })
      return deskPicture(desk.root, id)
    },
    28 * MEGABYTE,
  ),
  'GET pictures': giving(({ desk }) => pictureIds(desk.root)),
  'GET picture': giving(async ({ desk, query }) => {
    const { png } = await openPicture(desk.root, placeIn(desk.root, pngOf(named(query, 'id'))))
    return { type: 'image/png', bytes: await readFile(png) }
  }),
  'GET marks': giving(({ desk, query }) => deskPicture(desk.root, named(query, 'id'))),
  'PUT marks': taking(marksChangeSchema, async ({ id, marks, upon }, { desk }) => {
    const json = pngOf(id).replace(/png$/, 'json')
    const picture = await openPicture(desk.root, placeIn(desk.root, pngOf(id)))
    const before = contentAt(desk.root, json)
    try {
      await writeMarks(desk.root, picture, await marksOfBoth(picture, marks, upon))
    } catch (error) {
      if (error instanceof RangeError) throw new UserError(error.message)
      throw error
    }
    desk.history.did({
      label: `marks of ${id}`,
      files: [{ path: json, before, after: contentAt(desk.root, json) }],
    })
    desk.changed([json])
    return deskPicture(desk.root, id)
  }),
  'GET git': giving(({ desk }) => gitState(desk)),
  'POST commit': taking(commitSchema, async ({ message, branch }, { desk }) => {
    await desk.repository.commit(message, branch)
    await desk.committed()
    return desk.repository.state()
  }),
  'POST push': taking(nothing, async (_, { desk }) => {
    await desk.repository.push()
    return desk.repository.state()
  }),
  'POST pull': taking(nothing, async (_, { desk }) => {
    await desk.repository.pull()
    await desk.committed()
    return gitState(desk)
  }),
  'POST import': taking(
    importSchema,
    async ({ name, data, lang }, { desk }) => {
      const { guide, files, unplaced } = await importApart(
        { name, data: Buffer.from(data, 'base64'), lang, root: desk.root },
        IMPORT_MS,
      )
      const { files: written } = done(desk, { label: `import ${guide}`, files })
      return { guide, files: written, unplaced } satisfies Imported
    },
    42 * MEGABYTE,
  ),
  'GET conflict': giving(({ desk, query }) => conflictAt(desk, named(query, 'path'))),
  'POST resolve': taking(resolveSchema, (resolve, { desk }) => resolved(desk, resolve)),
  'POST settle': taking(settleSchema, (settle, { desk }) => settled(desk, settle)),
}
