/** What a folder may be called to stand in a configuration as it is: neither nginx nor Caddy can escape all signs. */
const WRITABLE = /^[^\p{Cc}"'\\$`{}]+$/u

/**
 * A folder in quotes, for a directive; one that no configuration can name is left for a person to fill in.
 * @param within what the configuration has around it, in the quotes
 */
export function quotedFolder(folder: string, within = (name: string) => name): string {
  return `"${within(WRITABLE.test(folder) ? folder : '/the/folder/of/the/export')}"`
}

/** A path as a part of a regular expression. */
export function escapedPath(path: string): string {
  return path.replaceAll(/[^\w/-]/g, '\\$&')
}

/** The value of a header in quotes. */
export function quotedValue(value: string): string {
  return `"${value.replaceAll(/["\\]/g, '\\$&')}"`
}

/**
 * Makes sure that what is written into a configuration is an address of ours and nothing else.
 * @throws where it is not: what makes addresses refuses everything else, so this is a fault of the program
 */
export function plainAddress(address: string): string {
  if (!/^[\w./~-]+$/.test(address) || address.includes('..'))
    throw new Error(`"${address}" is no address that a server's configuration can hold.`)
  return address
}
