import path from 'node:path'

// In the repository a command runs where it is typed. As a package (`signpost` in a folder with `content`) it runs in a copy of the
// engine below that folder (`scripts/signpost/engine-copy.ts`), and the environment says where it was typed.

/** Names the folder in which the command was typed, where that is not the one in which it runs. */
export const HOME_VARIABLE = 'SIGNPOST_HOME'
/** Names to next.config.js the folder that holds the engine's copy and all packages. */
export const PACKAGES_VARIABLE = 'SIGNPOST_PACKAGES'
/** Beside `content`: all that an installed engine makes, but for exports. */
export const MADE = '.signpost'

/** The folder, absolute, to which the paths are relative that a person names or is told. */
export function workingFolder(): string {
  return process.env[HOME_VARIABLE] || process.cwd()
}

/**
 * Where results are kept from command to command, absolute.
 * @param root the repository, or the copy of the engine
 * @param name of the kind of results, such as `pictures`
 */
export function keptFolder(root: string, name: string): string {
  const home = process.env[HOME_VARIABLE]
  return home
    ? path.join(/* turbopackIgnore: true */ home, MADE, 'kept', name)
    : path.join(/* turbopackIgnore: true */ root, 'node_modules', '.cache', `signpost-${name}`)
}
