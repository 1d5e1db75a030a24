/** A picture or a mark, as a body has them one after another. */
type Shown = { readonly part: number } & ({ readonly picture: string } | { readonly n: number })

/** Ids of the pictures that a body shows, `old/home`, in their order, each once. */
export function picturesIn(body: string): string[] {
  return [...new Set(shownIn(body).flatMap((one) => ('picture' in one ? [one.picture] : [])))]
}

/** Numbers of the marks that a body names on a picture: on the nearest above, failing that below, in the same part. */
export function marksNamed(body: string, id: string): number[] {
  const shown = shownIn(body)
  return shown.flatMap((one, i) => {
    if (!('n' in one)) return []
    const isNear = (other: Shown) => 'picture' in other && other.part === one.part
    const near = shown.slice(0, i).findLast(isNear) ?? shown.slice(i).find(isNear)
    return near && 'picture' in near && near.picture === id ? [one.n] : []
  })
}

function shownIn(body: string): Shown[] {
  const shown: Shown[] = []
  let within: string | undefined
  let part = 0
  for (const [tag, closing, name, attributes = ''] of body.matchAll(
    /<(\/?)(Interface|Screenshot|Mark)\b([^<>]*)>/g,
  )) {
    const version = attributeIn(attributes, 'version')
    if (name === 'Interface') {
      within = closing === '/' || tag.endsWith('/>') ? undefined : version
      part += 1
    } else if (closing === '/') continue
    else if (name === 'Mark') shown.push({ part, n: Number(attributeIn(attributes, 'n')) })
    else {
      const [folder, picture] = [within ?? version, attributeIn(attributes, 'name')]
      if (folder && picture) shown.push({ part, picture: `${folder}/${picture}` })
    }
  }
  return shown
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
