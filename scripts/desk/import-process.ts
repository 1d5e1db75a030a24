import { UserError } from '@/lib/command/user-error'
import { importFile } from '@/scripts/import/import-file'
import type { ImportAnswer, ToImport } from './serve/import-apart'

// Makes a draft guide of one file, for the desk, which goes on answering meanwhile and ends this process if it takes too long.

process.on('message', (asked: ToImport) => {
  void answerTo(asked).then((answer) => process.send?.(answer, () => process.disconnect()))
})
process.on('disconnect', () => process.exit(0))

async function answerTo({ name, data, lang, root }: ToImport): Promise<ImportAnswer> {
  try {
    const { guide, files, unplaced } = await importFile(name, Buffer.from(data), lang, root)
    return {
      guide,
      files: new Map([...files].map(([file, content]) => [file, Buffer.from(content)])),
      unplaced,
    }
  } catch (error) {
    // The page has no options.
    if (error instanceof UserError) return { refused: error.message.replace(/ --as says .*$/, '') }
    console.error(error)
    return {
      refused: `${name} could not be read: it is damaged, or not what its name says. Nothing was changed. Open it in the program that made it, and save it again.`,
    }
  }
}
