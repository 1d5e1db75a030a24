import { scan } from '../files/scan'
import { ownSettings, type ContentSettings } from '../root'
import { keptGuide, keptStep } from './kept-steps'
import { readSite } from './site'

/** How long others wait for their turn at most while all is read ahead. */
const LONGEST_WORK_MS = 20

/** Reads all front matter, so that to open the library then takes no long work; whoever else wants to work does so at each pause. */
export async function readAhead(
  root: string,
  pause: () => Promise<void>,
  settings: ContentSettings = ownSettings(),
): Promise<void> {
  const { site } = readSite(root, settings.SITE_URL)
  let began = performance.now()
  for (const language of site.languages) {
    await pause()
    const { languages } = scan(root, [language])
    for (const { id, index, steps } of languages.get(language)?.values() ?? []) {
      if (index !== undefined) keptGuide(root, index, id)
      for (const [step, file] of steps) {
        keptStep(root, file, id, step)
        if (performance.now() - began > LONGEST_WORK_MS) {
          await pause()
          began = performance.now()
        }
      }
    }
  }
}
