import { counter } from './counter'
import type { Words } from './en'

const count = counter('cs')

/** Every word that the interface itself says, in Czech. */
export const cs: Words = {
  skipToContent: 'Přeskočit na obsah',
  home: 'Všechny návody',

  problem: 'S čím potřebujete pomoct?',
  problemHint: 'Vyberte návod, který sedí. Ptá se na jednu věc po druhé a dovede vás k řešení.',
  noGuides: 'Zatím tu žádné návody nejsou.',
  homeDescription: (site) => `${site}: návody, které se ptají na jednu věc po druhé a dovedou vás k řešení.`,

  start: 'Začít',
  allSteps: 'Všechny kroky tohoto návodu',
  steps: (n) => count(n, { one: '# krok', few: '# kroky', many: '# kroku', other: '# kroků' }),
  questions: (n) => count(n, { one: '# otázka', few: '# otázky', many: '# otázky', other: '# otázek' }),
  instructions: (n) => count(n, { one: '# pokyn', few: '# pokyny', many: '# pokynu', other: '# pokynů' }),
  endings: (n) => count(n, { one: '# konec', few: '# konce', many: '# konce', other: '# konců' }),
  stepRange: (from, to) => `Kroky ${from} až ${to}`,
  kind: {
    question: 'Otázka',
    instruction: 'Pokyn',
    solved: 'Konec: vyřešeno',
    support: 'Konec: technická podpora',
  },

  seeWhole: 'Zobrazit celý návod',
  seeMap: 'Mapa tohoto návodu',
  seeAll: 'Všechny kroky na jedné stránce, ke čtení nebo k tisku',
  contents: 'Obsah',
  mapTitle: (guide) => `Mapa: ${guide}`,
  mapDescription: (guide, steps) => `Celý návod „${guide}“ jako obrázek: ${steps}.`,
  allTitle: (guide) => `Všechny kroky: ${guide}`,
  stateOf: (date) => `Stav k ${date}`,
  openStep: 'Otevřít jen tento krok',
  goTo: (n) => `na krok ${n}`,
  goBackTo: (n) => `zpět na krok ${n}`,
  goOnWith: (n) => `Pokračujte krokem ${n}`,
  goBackWith: (n) => `Vraťte se na krok ${n}`,
  inGuide: (guide) => `v návodu „${guide}“`,
  afterAnswer: (n) => `z kroku ${n}:`,
  mapKeys: 'Šipky vedou po čarách, Enter otevře krok, + a − mění velikost, 0 ukáže všechno.',
  mapParts: 'Tento návod je nakreslený po částech. Jak na sebe navazují, ukazuje přehled.',
  overview: 'Přehled',
  ways: (n) => count(n, { one: '# cesta', few: '# cesty', many: '# cesty', other: '# cest' }),
  mapPart: (part, from, to) => `Část ${part}: kroky ${from} až ${to}`,
  wholeMap: 'Zobrazit všechno',
  asText: 'Totéž slovy',

  where: 'Kde jste',
  way: 'Cesta k tomuto kroku',
  stepsBetween: (n) =>
    count(n, {
      one: '# krok mezi tím',
      few: '# kroky mezi tím',
      many: '# kroku mezi tím',
      other: '# kroků mezi tím',
    }),
  youAreHere: 'Tady jste',

  answers: 'Odpovědi',
  continue: 'Pokračovat',
  nextStep: (title) => `Dále: ${title}`,

  solved: 'Vyřešeno',
  support: 'Dál vám pomůže člověk',
  startAgain: 'Začít tento návod znovu',

  yourAnswers: 'Vaše odpovědi',
  change: 'Změnit',
  dropped: 'Po této změně už tyto odpovědi neplatí:',
  stale: 'V odkazu byly odpovědi, které už k tomuto návodu nepatří. Ty, které ještě platí, zůstaly.',
  stepsLeft: (least, most) => {
    const range = least === most ? '#' : `${least}–#`
    return count(most, {
      one: `Zbývá asi ${range} krok`,
      few: `Zbývají asi ${range} kroky`,
      many: `Zbývá asi ${range} kroku`,
      other: `Zbývá asi ${range} kroků`,
    })
  },

  stillStuck: 'Pořád si nevíte rady?',
  haveAtHand: 'Technická podpora vám pomůže rychleji, když si připravíte:',
  haveTried: 'co jste už zkusili, viz níže',
  whatWasTried: 'Co jste už zkusili',
  copyTried: 'Kopírovat, co jste už zkusili',

  share: 'Sdílet tento krok',
  copy: {
    link: 'Kopírovat odkaz',
    answers: 'Kopírovat odkaz s odpověďmi',
    short: 'Kopírovat krátký odkaz',
    markdown: 'Kopírovat do požadavku (Markdown)',
    plain: 'Kopírovat do požadavku (prostý text)',
  },
  copied: 'Zkopírováno',
  notCopied: 'Prohlížeč kopírování nepovolil. Označte text a zkopírujte ho sami.',
  shortLink: 'Trvalý odkaz',
  qr: 'QR kód trvalého odkazu',
  guide: 'Návod',
  interfaceUsed: 'Rozhraní',
  step: 'Krok',
  link: 'Odkaz',
  tried: 'Odpovědi',
  keys: 'Klávesy',
  keyList: {
    '1–9': 'Vybrat odpověď',
    b: 'Zpět',
    c: 'Kopírovat odkaz',
    u: 'Přepnout rozhraní',
    '?': 'Ukázat tento seznam',
  },
  useKeys: 'Používat tyto klávesy',

  whichInterface: 'Které rozhraní vidíte?',
  notSure: 'Nejste si jistí?',
  partOf: (name, n) => `${name}, část ${n}`,
  nothingFor: (name) => `Na této stránce není nic, co by platilo jen pro: ${name}.`,

  enlarge: 'Zvětšit',
  drawing: 'Kresba, ne snímek obrazovky.',
  enlarged: 'Zvětšený obrázek',
  marks: 'Značky',
  zoomIn: 'Přiblížit',
  zoomOut: 'Oddálit',
  wholePicture: 'Celý obrázek',
  backToText: 'Zpět k textu',

  note: 'Poznámka',
  tip: 'Tip',
  warning: 'Pozor',
  agentNote: 'Jen pro technickou podporu',
  done: 'Hotovo',
  notDone: 'Není hotovo',
  table: 'Tabulka',
  code: 'Kód',

  untranslated: (language) => `Zatím nepřeloženo. Text je v jazyce: ${language}.`,

  lost: 'Tudy cesta nevede',
  lostText: 'Na této adrese žádná stránka není. Možná je v ní překlep, nebo je odkaz neúplný.',
  lostGuides: 'Tyto návody někam vedou',

  footnotes: 'Poznámky pod čarou',
  footnoteBack: 'Zpět k textu',
}
