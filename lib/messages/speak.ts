import { counter } from '@/lib/language/counter'
import type { Catalogue } from './en'

/** What the interface says in a language: texts, and functions for those into which something is put. */
export type Messages = ReturnType<typeof speak>

/**
 * Makes of a catalogue what pages ask for.
 *
 *     speak(en, 'en').nextStep('Log in')  // 'Next: Log in'
 *     speak(en, 'en').steps(3)            // '3 steps'
 *
 * @param lang whose plurals and digits are taken
 */
export function speak(catalogue: Catalogue, lang: string) {
  const count = counter(lang)
  const c = catalogue
  return {
    ...c,
    homeDescription: (site: string) => fill(c.homeDescription, { site }),
    steps: (n: number) => count(n, c.steps),
    questions: (n: number) => count(n, c.questions),
    instructions: (n: number) => count(n, c.instructions),
    endings: (n: number) => count(n, c.endings),
    stepRange: (from: number, to: number) => fill(c.stepRange, { from, to }),
    mapTitle: (guide: string) => fill(c.mapTitle, { guide }),
    mapDescription: (guide: string, steps: string) => fill(c.mapDescription, { guide, steps }),
    allTitle: (guide: string) => fill(c.allTitle, { guide }),
    stateOf: (date: string) => fill(c.stateOf, { date }),
    goTo: (n: string) => fill(c.goTo, { n }),
    goBackTo: (n: string) => fill(c.goBackTo, { n }),
    goOnWith: (n: string) => fill(c.goOnWith, { n }),
    goBackWith: (n: string) => fill(c.goBackWith, { n }),
    cameFrom: (from: string) => fill(c.cameFrom, { from }),
    goOnWithStep: (step: string) => fill(c.goOnWithStep, { step }),
    inGuide: (guide: string) => fill(c.inGuide, { guide }),
    afterAnswer: (n: string) => fill(c.afterAnswer, { n }),
    ways: (n: number) => count(n, c.ways),
    mapPart: (part: string, from: number, to: number) => fill(c.mapPart, { part, from, to }),
    stepsBetween: (n: number) => count(n, c.stepsBetween),
    nextStep: (title: string) => fill(c.nextStep, { title }),
    stepsLeft: (least: number, most: number) =>
      least === most ? count(most, c.stepsLeft) : fill(count(most, c.stepsLeftRange), { least }),
    search: { ...c.search, description: (site: string) => fill(c.search.description, { site }) },
    video: { ...c.video, name: (size: string) => fill(c.video.name, { size }) },
    showAllInterfaces: (n: number) => (n === 2 ? c.showBothInterfaces : c.showAllInterfaces),
    partOf: (name: string, n: number) => fill(c.partOf, { name, n }),
    nothingFor: (name: string) => fill(c.nothingFor, { name }),
    problems: {
      ...c.problems,
      /** From and until when, as far as that is known. */
      days: (first: string | undefined, last: string | undefined) => {
        const known =
          first && last ? c.problems.fromUntil : first ? c.problems.from : last ? c.problems.until : ''
        return fill(known, { first: first ?? '', last: last ?? '' })
      },
    },
    checkedOn: (day: string) => fill(c.checkedOn, { day }),
    untranslated: (language: string) => fill(c.untranslated, { language }),
  }
}

/** Puts values in the place of `{names}`, all at once: what is put in is not looked at again. */
function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
