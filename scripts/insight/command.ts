import { createInterface } from 'node:readline'
import { UsageError, UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import { contentFolder, openContent } from '@/lib/content'
import type { AnswerGroup } from '@/lib/insight/answer-groups'
import { answerTo, type Question } from '@/lib/insight/ask'
import type { CountedSite } from '@/lib/insight/counted-site'
import { openKeeper } from '@/lib/insight/store/keeper'
import { askOwner } from '@/lib/insight/store/owner'
import type { Purged } from '@/lib/insight/store/purge'
import { whyIgnored, type InsightView } from '@/lib/insight/view'
import { storeSettings } from '@/lib/site/serve/insight/insight-settings'
import { hashPassword } from '@/lib/site/serve/insight/sign-in/password'
import { groupsText, reportText } from './report-text'

export const USAGE = `npm run insight                     prints what to mend first, and every step of a guide
                                    (-- --guide <id> --lang <language> --ui <interface> --from <day> --to <day>)
npm run insight -- export           prints all numbers, comments and words as JSON
npm run insight -- purge --months 6 removes what is older; 0 removes everything
npm run insight -- remove 17        removes one comment, by the number that stands before it
npm run insight -- answer           lists what readers said that has no answer; with a key of that list, it writes one into the content:
                                    a step with TODOs, and an answer with the match that would have caught it
                                    (-- answer <key> --guide <id> --after <question> --id <new step> --patch to print the change only)
npm run insight -- password         reads a password, and prints what INSIGHT_PASSWORD_HASH is to be`

type Environment = Readonly<Record<string, string | undefined>>
/** What was typed behind the command. */
interface Options extends Readonly<
  Partial<Record<'guide' | 'lang' | 'ui' | 'from' | 'to', string | undefined>>
> {
  readonly months?: string | undefined
  readonly after?: string | undefined
  readonly id?: string | undefined
  readonly patch?: boolean | undefined
}
/** As short as may be typed by somebody who has no password manager. */
const SHORTEST_PASSWORD = 12

/** What `npm run insight` does. */
export async function insightCommand(
  [what, name]: readonly string[],
  { months, after, id, patch = false, ...query }: Options,
  environment: Environment,
  print: (text: string) => void,
): Promise<void> {
  const given = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  if (name !== undefined && what !== 'answer' && what !== 'remove')
    throw new UsageError(`"${name}" is one word too many.\n${USAGE}`)
  switch (what) {
    case undefined: {
      const view = (await asked({ ask: 'view', query: given }, environment)) as InsightView
      const why = whyIgnored(given, view)
      if (why !== undefined) throw new UserError(why)
      return print(reportText(view))
    }
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
    case 'remove': {
      if (!/^\d{1,15}$/.test(name ?? ''))
        throw new UsageError(`Say which comment: npm run insight -- remove 17\n${USAGE}`)
      const isGone = await asked({ ask: 'remove', comment: Number(name) }, environment)
      if (isGone !== true) throw new UserError(`There is no comment ${name}. npm run insight lists them.`)
      return print(`Comment ${name} is removed.`)
    }
    case 'answer': {
      const groups = (await asked({ ask: 'groups' }, environment)) as AnswerGroup[]
      if (name === undefined) return print(groupsText(groups))
      const group = groups.find(({ keys }) => keys.includes(name))
      if (!group)
        throw new UserError(
          `Nothing that readers said has the key "${name}". npm run insight -- answer lists what they said.`,
        )
      const others = groups.filter((one) => one !== group && one.kind !== 'comment')
      const { makeAnswer } = await import('./answer')
      return print(
        makeAnswer(
          group,
          others.flatMap(({ texts }) => texts),
          { ...{ guide: given.guide, after, id, patch }, root: contentFolder(), from: workingFolder() },
        ),
      )
    }
    case 'password':
      return print(await hashPassword(await typedPassword()))
    default:
      throw new UsageError(`There is no "insight ${what}".\n${USAGE}`)
  }
}

/** The answer of the server that has the numbers open; where none has, they are opened here. */
async function asked(question: Question, environment: Environment): Promise<unknown> {
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
