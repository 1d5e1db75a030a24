/** What a new file says until its writer has written it. Each text begins with TODO, so that none is forgotten. */
export interface ScaffoldTexts {
  readonly guide: string
  readonly summary: string
  readonly before: string
  readonly question: string
  readonly this: string
  readonly else: string
  readonly fix: string
  readonly works: string
  readonly fails: string
  readonly first: string
  readonly then: string
  readonly solved: string
  readonly solvedText: string
  readonly support: string
  readonly supportText: string
  readonly instruction: string
  readonly answer: string
}

const en: ScaffoldTexts = {
  guide: 'TODO The problem, as a customer says it',
  summary: 'TODO One sentence that says what goes wrong.',
  before: 'TODO What the reader needs before starting.',
  question: 'TODO What happens?',
  this: 'TODO This happens',
  else: 'TODO Something else',
  fix: 'TODO Does it work now?',
  works: 'TODO It works now',
  fails: 'TODO It still fails',
  first: 'TODO What to do first.',
  then: 'TODO What to do then.',
  solved: 'TODO It works again',
  solvedText: 'TODO What is now true, and what to do next.',
  support: 'TODO Contact support',
  supportText: 'TODO What to send, so that one message is enough.',
  instruction: 'TODO What to do here',
  answer: 'TODO The answer that leads here',
}

const cs: ScaffoldTexts = {
  guide: 'TODO Potíž slovy zákazníka',
  summary: 'TODO Jedna věta o tom, co nefunguje.',
  before: 'TODO Co je potřeba, než čtenář začne.',
  question: 'TODO Co se děje?',
  this: 'TODO Děje se tohle',
  else: 'TODO Něco jiného',
  fix: 'TODO Už to funguje?',
  works: 'TODO Už to funguje',
  fails: 'TODO Pořád to nefunguje',
  first: 'TODO Co udělat nejdřív.',
  then: 'TODO Co udělat potom.',
  solved: 'TODO Zase to funguje',
  solvedText: 'TODO Co teď platí a co udělat dál.',
  support: 'TODO Obraťte se na podporu',
  supportText: 'TODO Co poslat, aby stačila jedna zpráva.',
  instruction: 'TODO Co tady udělat',
  answer: 'TODO Odpověď, která vede sem',
}

const de: ScaffoldTexts = {
  guide: 'TODO Das Problem, wie ein Kunde es nennt',
  summary: 'TODO Ein Satz, der sagt, was nicht geht.',
  before: 'TODO Was man braucht, bevor man beginnt.',
  question: 'TODO Was geschieht?',
  this: 'TODO Das geschieht',
  else: 'TODO Etwas anderes',
  fix: 'TODO Geht es jetzt?',
  works: 'TODO Es geht jetzt',
  fails: 'TODO Es geht immer noch nicht',
  first: 'TODO Was zuerst zu tun ist.',
  then: 'TODO Was dann zu tun ist.',
  solved: 'TODO Es geht wieder',
  solvedText: 'TODO Was jetzt gilt, und was als Nächstes zu tun ist.',
  support: 'TODO Den Support fragen',
  supportText: 'TODO Was mitzuschicken ist, damit eine Nachricht genügt.',
  instruction: 'TODO Was hier zu tun ist',
  answer: 'TODO Die Antwort, die hierher führt',
}

const TEXTS: Readonly<Record<string, ScaffoldTexts>> = { cs, de }

/** The texts in a language (BCP 47); in English where there are none. */
export function scaffoldTexts(lang: string): ScaffoldTexts {
  return TEXTS[lang.split('-')[0] ?? ''] ?? en
}
