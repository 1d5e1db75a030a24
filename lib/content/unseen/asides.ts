/** Our elements, by what other systems call their asides. */
const ASIDES: Readonly<Record<string, string>> = {
  caution: 'Warning',
  danger: 'Warning',
  warning: 'Warning',
  important: 'Warning',
  error: 'Warning',
  attention: 'Warning',
  tip: 'Tip',
  hint: 'Tip',
  success: 'Tip',
}

/** What to write in the place of another system's aside of that name. */
export function asideAdvice(name = ''): string {
  const element = ASIDES[name.toLowerCase()] ?? 'Note'
  return `Asides are written so in other systems. Write <${element}>, the text and </${element}>, each on lines of their own.`
}

const NOTES = new Set([
  'note',
  'info',
  'information',
  'message',
  'callout',
  'panel',
  'admonition',
  'alert',
  'block',
])

/** Whether another system has an aside of that name. */
export function isAside(name: string): boolean {
  return NOTES.has(name.toLowerCase()) || Object.hasOwn(ASIDES, name.toLowerCase())
}
