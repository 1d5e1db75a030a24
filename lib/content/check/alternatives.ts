const ENDING = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|mp4|mov|m4v|webm)$/i
/** What cameras, telephones and systems call their pictures. */
const TAKEN =
  /^(?:img|dsc|dscn|pxl|screenshot|screen shot|bildschirmfoto|bildschirmaufnahme|capture d’écran|snímek obrazovky|grafik|image)[\s_-]*[\d._-][\d\s._:-]*(?:at|um|à|v)?[\d\s._:-]*$/i
/** What editors put there for their users to write over. */
const STAND_INS: ReadonlySet<string> = new Set([
  'image',
  'img',
  'alt',
  'alt text',
  'alternative text',
  'image description',
  'enter image description here',
  'image alt text',
  'description',
  'undefined',
  'null',
])

/** Why a text says nothing of its picture, as a sentence with what to do; undefined where it may say something. */
export function emptyWords(alt: string): string | undefined {
  const words = alt.trim()
  const bare = words.replace(ENDING, '')
  if (bare !== words && (/^\S+$/.test(bare) || TAKEN.test(bare)))
    return `the text alternative "${words}" is the name of a file, which says nothing to who cannot see it. Say what it shows.`
  if (TAKEN.test(words) || STAND_INS.has(words.toLowerCase()))
    return `the text alternative "${words}" is what a program put there, and says nothing to who cannot see it. Say what it shows.`
  return undefined
}
