import type { Sign } from './sign'
import { WIDE } from './wide-signs'

/** Lines of a paragraph that were to be a table, the most telling first: of one paragraph, one is said. */
export const TABLE_SIGNS: readonly Sign[] = (
  [
    {
      pattern: /^[ \t]*(?<sign>\+(?:[-=]{2,}\+)+)[ \t]*$/gmu,
      advice: () =>
        'Tables are not drawn here. Write | Head | Head |, below it | --- | --- |, then the rows.',
    },
    {
      pattern: /^[ \t]*(?<sign>\|\|[^|\n]+(?:\|\|[^|\n]+)*\|\|)[ \t]*$/gmu,
      advice: () =>
        'A table’s head has single lines between its cells, and a line of dashes below it: | Head | Head |, then | --- | --- |.',
    },
    {
      pattern:
        /^[ \t]*(?<sign>\|?[ \t]*:?(?=[-\u2010-\u2015\u2212_= \t|:]*[\u2010-\u2015\u2212_=])[-\u2010-\u2015\u2212_=]+:?[ \t]{0,9}(?:\|[ \t]{0,9}:?[-\u2010-\u2015\u2212_=]+:?[ \t]{0,9})+\|?)[ \t]*$/gmu,
      advice: ({ groups }) =>
        `This makes no table: the line below its head has hyphens of the keyboard, and other signs stand here. Write ${(groups?.sign ?? '').replace(/[\u2010-\u2015\u2212_=]+/g, '---').replace(/-{3,}/g, '---')}`,
    },
    {
      pattern:
        /^[ \t]*(?<sign>\|?[ \t]*:?-{2,}:?[ \t]{0,9}(?:\|[ \t]{0,9}:?-{2,}:?[ \t]{0,9})+\|?)[ \t]*$/gmu,
      advice: () =>
        'This makes no table: the line of dashes needs as many cells as the line above it, which is the table’s head, and an empty line before that.',
    },
    {
      pattern: /^[ \t]*(?<sign>\|[^|\n]+\|[^\n]*\|)[ \t]*\n[ \t]*\|[ \t]*:?-{2,}:?[ \t]*\|[ \t]*$/gmu,
      advice: () =>
        'This makes no table: the line of dashes below has fewer cells. Give it as many as this line: | --- | --- |.',
    },
    {
      pattern: /^[ \t]*(?<sign>\|[^|\n]+\|[^\n]*\|)[ \t]*$(?!\n[ \t]*\|?[ \t]*:?-{2,})/gmu,
      advice: () => 'A table needs a line of dashes below its first line, with as many cells: | --- | --- |.',
    },
    {
      pattern: /^[ \t]*(?<sign>[^\s][^\t\n]*\t[ \t]*\S[^\n]*)(?:\n[ \t]*[^\s][^\t\n]*\t[ \t]*\S[^\n]*)+/gmu,
      advice: ({ groups }) =>
        /^[ \t]*(?:[-+*–•◦▪‣●○■·]|\p{N}+[.)]?|\p{L}[.)]|o|§|\p{So}\uFE0F?|[\uF000-\uF0FF])[ ]*\t/u.test(
          groups?.sign ?? '',
        )
          ? undefined
          : `Readers see these lines as one, without columns. A table is written so: ${row(groups?.sign ?? '')}, below it ${row((groups?.sign ?? '').replace(/[^\t]+/g, '---'))}, then a line | … | for each row.`,
    },
    {
      pattern: /^[ \t]*(?<sign>\S+(?: \S+)*[ ]{3,}\S[^\n]*)\n[ \t]*\S+(?: \S+)*[ ]{3,}\S/gmu,
      advice: () =>
        'Readers see these lines as one, without columns. Write a table so: | Head | Head |, below it | --- | --- |, then the rows.',
    },
    {
      // A spreadsheet that was saved as text.
      pattern:
        /^(?<sign>[^;\n]{1,80};[^\s;][^;\n]{0,80};[^\s;][^\n]*)\n[^;\n]{1,80};[^\s;][^;\n]{0,80};[^\s;]/gmu,
      advice: () =>
        'Readers see these lines as one, without columns. Write a table so: | Head | Head |, below it | --- | --- |, then the rows.',
    },
    {
      pattern: /^[ \t]*(?<sign>｜[^｜\n]+｜.*)$/gmu,
      advice: () =>
        `${WIDE} A table is written | Head | Head |, below it | --- | --- |, then a line | … | for each row.`,
    },
  ] satisfies Sign[]
).map((sign) => ({ ...sign, whole: 'table' }))

function row(cells: string): string {
  return `| ${cells
    .split('\t')
    .map((cell) => cell.trim())
    .join(' | ')} |`
}
