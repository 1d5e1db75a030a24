/** What is wrong with the first lines of a text that has no front matter where it belongs. */
export function whyNoFrontMatter(text: string): string {
  const form = 'the first line is ---, then come title: and so on, then --- again, then the text'
  if (text.trim() === '') return `the file is empty. Write it: ${form}; or remove it.`
  const [first = '', ...others] = text.split(/\r?\n/)
  if (first.trim() === '' && /^\s*---\s*$/.test(others.find((line) => line.trim() !== '') ?? ''))
    return 'the front matter begins below an empty line. Take the empty line away: --- is the first line of the file.'
  if (/^\s+---\s*$/.test(first))
    return 'a space stands before the --- that begins the front matter. Take it away.'
  if (/^(?:-{2}|-{4,}|[–—]+-*)\s*$/.test(first.trim()))
    return `the front matter begins with a line of three hyphens, ---, and this one is "${first.trim()}". Correct it.`
  if (/^[\w-]+:(?:\s|$)/.test(first))
    return 'the front matter lacks its first line. Write --- above this line.'
  const begin = matterBelow(text)
  if (begin === undefined) return `the file has no front matter: ${form}.`
  const what = /^\s*(?:`{3,}|~{3,})/.test(first)
    ? `the lines of "${first.trim().slice(0, 3)}" above it and at the end`
    : begin === 2
      ? 'the line above it'
      : `what stands above it, from "${first.trim().slice(0, 40)}" on,`
  return `the front matter begins in line ${begin}, and nothing may stand before it. Take ${what} away: --- is the first line of the file.`
}

/** The line in which front matter begins that something else stands before; undefined where there is none. */
export function matterBelow(text: string): number | undefined {
  const lines = text.split(/\r?\n/)
  const at = lines.findIndex(
    (line, i) => /^[ \t]*---[ \t]*$/.test(line) && /^[a-z]\w*:(?:\s|$)/.test(lines[i + 1] ?? ''),
  )
  return at > 0 && lines.slice(at + 1).some((line) => /^---[ \t]*$/.test(line)) ? at + 1 : undefined
}
