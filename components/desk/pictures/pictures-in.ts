/** Ids of the pictures that a body shows, `old/home`, in their order, each once. */
export function picturesIn(body: string): string[] {
  const ids: string[] = []
  let within: string | undefined
  for (const [tag, closing, name, attributes = ''] of body.matchAll(
    /<(\/?)(Interface|Screenshot)\b([^<>]*)>/g,
  )) {
    const version = attributeIn(attributes, 'version')
    if (name === 'Interface') within = closing === '/' || tag.endsWith('/>') ? undefined : version
    else if (closing === '') {
      const [folder, picture] = [within ?? version, attributeIn(attributes, 'name')]
      if (folder && picture) ids.push(`${folder}/${picture}`)
    }
  }
  return [...new Set(ids)]
}

/** The interface whose part a text ends in, if it ends in one. */
export function interfaceAt(text: string): string | undefined {
  let within: string | undefined
  for (const [, closing, attributes = ''] of text.matchAll(/<(\/?)Interface\b([^<>]*)>/g))
    within = closing === '/' ? undefined : attributeIn(attributes, 'version')
  return within
}

function attributeIn(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
}

/** A picture as an element of a body. Inside an Interface, that names the folder. */
export function screenshotText({
  folder,
  name,
  alt,
  within,
}: {
  folder: string
  name: string
  alt: string
  within: string | undefined
}): string {
  const version = within === undefined ? ` version="${folder}"` : ''
  return `<Screenshot name="${name}"${version} alt="${alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}" />`
}

/** A name for a picture, as an id may be: of a file's name or a title. */
export function pictureName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
}
