/** Bytes as text: by their mark, by what a page says of itself, as UTF-8, or else as Windows has it in the West. */
export function decodeText(data: Buffer): string {
  const [one, two] = data
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(data)
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(data)
  const said =
    /<meta[^>]{0,200}charset=["']?\s*([\w-]{1,40})|<\?xml[^>]{0,100}encoding=["']([\w-]{1,40})/i.exec(
      data.subarray(0, 4_000).toString('latin1'),
    )
  for (const [label, fatal] of [
    ['utf-8', true],
    [said?.[1] ?? said?.[2] ?? 'windows-1252', false],
  ] as const) {
    try {
      return new TextDecoder(label, { fatal }).decode(data)
    } catch {
      // The next one.
    }
  }
  return new TextDecoder('windows-1252').decode(data)
}
