import { UserError } from '@/lib/command/user-error'
import { checkDraft, textOfBytes } from '@/lib/content'
import type { Plan } from '../change/plan'
import { contentAt } from '../disk/contents'
import type { Opened } from '../look/opened'
import { cureName, cureOf } from '../cure/cures'
import { edited } from '../cure/text-edit'

/** What a cure makes of its file. @throws {UserError} where what it is for is not there any more */
export function cured(opened: Opened, name: string): Plan {
  const file = name.split(' ').slice(2).join(' ')
  const content = contentAt(opened.root, file)
  const text = content === null ? undefined : textOfBytes(file, content)
  const findings =
    text === undefined ? [] : [...checkDraft(opened.library(), file, text), ...opened.findings()]
  const finding = findings.find((one) => cureName(one) === name)
  const cure = finding && cureOf(finding, text ?? '')
  if (!cure || text === undefined)
    throw new UserError(
      `This was put right meanwhile, or stands elsewhere now. Look at the findings of ${file} again.`,
    )
  return { label: cure.label, files: new Map([[file, Buffer.from(edited(text, cure.edits))]]) }
}
