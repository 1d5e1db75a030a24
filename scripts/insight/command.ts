import { createInterface } from 'node:readline'
import { UsageError, UserError } from '@/lib/command/user-error'
import { contentFolder, openContent } from '@/lib/content'
import { answerTo, type Question } from '@/lib/insight/ask'
import type { CountedSite } from '@/lib/insight/counted-site'
import { openKeeper } from '@/lib/insight/store/keeper'
import { askOwner } from '@/lib/insight/store/owner'
import type { Purged } from '@/lib/insight/store/purge'
import type { InsightView } from '@/lib/insight/view'
import { storeSettings } from '@/lib/site/serve/insight/insight-settings'
import { hashPassword } from '@/lib/site/serve/insight/sign-in/password'
import { reportText } from './report-text'

export const USAGE = `npm run insight                     prints what to mend first, and every step of a guide
                                    (-- --guide <id> --lang <language> --ui <interface> --from <day> --to <day>)
npm run insight -- export           prints all numbers, comments and words as JSON
npm run insight -- purge --months 6 removes what is older; 0 removes everything
npm run insight -- password         reads a password, and prints what INSIGHT_PASSWORD_HASH is to be`

type Options = Readonly<Record<string, string | undefined>>
/** As short as may be typed by somebody who has no password manager. */
const SHORTEST_PASSWORD = 12

/** What `npm run insight` does. */
export async function insightCommand(
  what: string | undefined,
  { months, ...query }: Options,
  environment: Options,
  print: (text: string) => void,
): Promise<void> {
  const given = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  switch (what) {
    case undefined:
      return print(reportText((await asked({ ask: 'view', query: given }, environment)) as InsightView))
    case 'export':
      return print(JSON.stringify(await asked({ ask: 'export' }, environment), null, 2))
    case 'purge': {
      if (!/^\d{1,4}$/.test(months ?? ''))
        throw new UsageError(`Say how many months are kept: npm run insight -- purge --months 13\n${USAGE}`)
      const gone = (await asked({ ask: 'purge', months: Number(months) }, environment)) as Purged
      return print(
        `Removed ${gone.counts} numbers, ${gone.comments} comments and ${gone.unanswered} searches and errors.`,
      )
    }
    case 'password':
      return print(await hashPassword(await typedPassword()))
    default:
      throw new UsageError(`There is no "insight ${what}".\n${USAGE}`)
  }
}

/** The answer of the server that has the numbers open; where none has, they are opened here. */
async function asked(question: Question, environment: Options): Promise<unknown> {
  const settings = storeSettings(environment)
  const answer = settings.url === undefined ? await askOwner(settings.folder, question) : undefined
  if (answer) return answer.said
  const keeper = openKeeper({ ...settings, say: () => undefined })
  try {
    await keeper.flush()
    const db = keeper.database()
    if (!db) throw new UserError(`The numbers cannot be opened: ${keeper.status().fault ?? 'try again'}.`)
    return await answerTo(question, db, siteOfContent())
  } finally {
    await keeper.stop()
  }
}

/** The guides as they are in the content folder. */
function siteOfContent(): CountedSite {
  contentFolder()
  const content = openContent()
  return {
    interfaces: content.site.interfaces.map(({ id }) => id),
    guides: new Map(content.languages.map((lang) => [lang, content.guides(lang)])),
    versionOf: () => '',
  }
}

/** Read, not given as an argument, which others on the machine can see. */
async function typedPassword(): Promise<string> {
  process.stderr.write('Password: ')
  const lines = createInterface({ input: process.stdin })
  let password = ''
  for await (const line of lines) {
    password = line
    break
  }
  if (password.length < SHORTEST_PASSWORD)
    throw new UserError(`Take a password of at least ${SHORTEST_PASSWORD} signs.`)
  return password
}
