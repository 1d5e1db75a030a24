/**
 * How much it counts where and how a word was found. Tried on the queries of tests/lib/search/development.json,
 * queries.json, strangers.json, work.json, development-2.json and held-back.json to held-back-3.json; those of held-back-4.json are for
 * measuring alone.
 */
export const WEIGHTS = {
  /** By where in a step it stands, and how much it counts there that little else does (0 to 1). */
  field: {
    title: { weight: 7.2, short: 0.8 },
    /** What the writer says that people look for with it. */
    wanted: { weight: 6, short: 0.15 },
    /** The answers that lead here: what went wrong, mostly. */
    asked: { weight: 2.9, short: 0.6 },
    /** The step's own name in the address. */
    address: { weight: 5.2, short: 0.3 },
    /** The guide's title, on the step with which it begins. */
    opening: { weight: 2, short: 0.5 },
    /** Names of things on the screen. */
    named: { weight: 1.2, short: 0.35 },
    /** The step's own answers. */
    offered: { weight: 1.9, short: 0.7 },
    body: { weight: 1, short: 0.12 },
    /** Title and keywords of the guide, on the step with which it begins … */
    subject: { weight: 0.5, short: 0 },
    /** … and on all of its steps. */
    guide: { weight: 0.27, short: 0 },
  },
  /** By how it is like what was typed; 1 is the same word. */
  beginning: 0.4,
  /** How surely the last word is meant as the beginning of one. */
  begun: 0.8,
  within: 0.6,
  /** What is said not to be so, where it is said to be so. */
  contrary: 0.55,
  /** What begins alike and ends otherwise. */
  akin: 0.7,
  near: 0.87,
  /** How surely a word with a slip is the one that was meant. */
  slip: 0.55,
  /** Two words written as one, or one as two. */
  joined: 0.75,
  /** How surely a compound is meant by a word that has one of its two parts in it: `Vormieter` by `Mietvertrag`. */
  part: 0.25,
  synonym: 0.7,
  /** By how common a word is in the language at large, commonest first: how much it tells. */
  telling: [0.4, 0.62, 0.72, 0.9],
  /** How much more a word tells that few steps have, and one that some step is surely about; powers. */
  rare: 0.5,
  topical: 0.7,
  /** By how common a word is: how much it counts for whether anything fits; one that nobody knows counts whole. */
  matters: [0.5, 0.5, 0.6, 0.8],
  /** The same of a word that only tells who asks, when it was, or how it feels. */
  aside: { telling: 0.5, matters: 0.15 },
  /** The same of a code of some error that the site knows: whatever else is told, that is what it is about. */
  code: 3,
  /** How much it counts for this that only another step is about a word. */
  elsewhere: 0.3,
  /** How much a step gains by having more of the words. */
  covered: 0.2,
  /** How much a step gains by a title, label or keyword that says as a whole what the query says. */
  phrase: 0.8,
  /** What a number tells that stands alone. */
  number: { telling: 0.5, matters: 0.1 },
  /** Somebody in trouble is helped by a question or a fix; where a walk ends comes by itself. */
  outcome: 0.63,
  /** How sharply a step falls behind that fits a word less than another does. */
  fit: 0.9,
  /** How much the rest of a guide says for each of its steps, and how many of its steps say it. */
  guide: { share: 1.2, steps: 8 },
  /** How much a step has to be about a word for it to be half sure. */
  half: 4,
  /** How soon more of a word stops to count; a floor. */
  bm25: { k: 7, d: 0.16 },
}
