import { shortAddress } from '@/lib/addresses'
import { address, copyText } from '../copies/copies.page'
import type { Opened } from './opened.page'

/**
 * Copies the link of an option, or its short one.
 * @returns what to say then
 */
export async function copyFrom(
  { codes, say }: Opened,
  option: HTMLAnchorElement,
  what: 'link' | 'short',
  dialog: HTMLElement,
): Promise<string> {
  const code = what === 'short' ? (await codes()).codes[Number(option.dataset.number ?? -1)] : undefined
  const { href } = address(code ? shortAddress(code) : option.href)
  if (!(await copyText(href, dialog))) return say.notCopied
  return `${code ? say.copiedShort : say.copied}: ${href}`
}
