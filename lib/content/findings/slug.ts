import { plainName } from './odd-signs'

/**
 * The id nearest to a name; empty where it has no letter or digit that an id could have.
 *
 *     slug('Žádný obraz!')  // 'zadny-obraz'
 */
export function slug(name: string): string {
  const plain = plainName(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}
