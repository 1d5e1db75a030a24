/** What is printed: a guide, in the first language and with all interfaces unless said otherwise. */
interface Printed {
  readonly guide: string
  readonly lang?: string | undefined
  readonly ui?: string | undefined
}

/**
 * The file of a guide's PDF: each language but the first, and each interface, has one of its own.
 * @example pdfName({ guide: 'move', lang: 'cs', ui: 'old' }, 'en') // 'move-cs-old.pdf'
 */
export function pdfName({ guide, lang, ui }: Printed, first: string | undefined): string {
  return `${[guide, lang === first ? undefined : lang, ui].filter(Boolean).join('-')}.pdf`
}
