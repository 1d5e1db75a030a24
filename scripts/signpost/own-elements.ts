import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync, type BuildFailure } from 'esbuild'
import { FORMAT_ELEMENTS } from '../../elements/format-elements'
import { UserError } from '../../lib/command/user-error'

/** Beside `content`: a file for each element. */
const FOLDER = 'elements'
const SLOTS = 'slots'
/** What the engine has in the folder. */
const OURS = ['format-elements', 'index', 'own-element']
const FILE = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.tsx$/

/**
 * Puts the site's own elements and slots into its copy of the engine, and takes out what is no longer there.
 * @param home the site's folder
 * @param copy the folder of the copy
 * @throws {UserError} where a file has no name for an element
 */
export function putOwnElements(home: string, copy: string): void {
  const [from, to] = [path.join(home, FOLDER), path.join(copy, FOLDER)]
  const own = existsSync(from) ? namesIn(from) : []
  // As it came, where the site has none.
  if (own.length === 0 && readdirSync(to).length === OURS.length) return
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(to)) {
    const name = path.parse(file).name
    if (!own.includes(name) && !OURS.includes(name)) rmSync(path.join(to, file))
  }
  for (const name of own) {
    const text = readFileSync(path.join(from, `${name}.tsx`), 'utf8')
    assertSound(name, text)
    writeChanged(path.join(to, `${name}.tsx`), text)
  }
  writeChanged(path.join(to, 'index.ts'), indexOf(own))
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /\.[jt]sx?$/.test(file))
    .sort()
    .map((file) => {
      const [, name] = FILE.exec(file) ?? []
      if (name === undefined || OURS.includes(name))
        throw new UserError(
          `${FOLDER}/${file}: expected a file such as price-tag.tsx, which is the element <PriceTag>, or ${SLOTS}.tsx. Rename it; docs/extend.md of Signpost says what stands in it.`,
        )
      const element = elementName(name)
      if (Object.hasOwn(FORMAT_ELEMENTS, element))
        throw new UserError(
          `${FOLDER}/${file}: <${element}> is an element of the content format already. Give the file another name.`,
        )
      return name
    })
}

/** What an element must say of itself. */
const REQUIRED = ['default', 'attributes']

/** That a file is TypeScript, and exports what the engine will ask for. */
function assertSound(name: string, text: string): void {
  const file = `${FOLDER}/${name}.tsx`
  const exported = exportsOf(file, text)
  const lacking = name === SLOTS ? [] : REQUIRED.filter((one) => !exported.includes(one))
  if (lacking.length > 0)
    throw new UserError(
      `${file}:1:1: expected an element, which exports ${REQUIRED.join(' and ')}; it lacks ${lacking.join(' and ')}. docs/extend.md of Signpost has an example.`,
    )
}

/** @throws {UserError} with the place of what is no TypeScript */
function exportsOf(file: string, text: string): string[] {
  try {
    const { metafile } = buildSync({
      stdin: { contents: text, loader: 'tsx', sourcefile: file },
      ...{ format: 'esm', jsx: 'automatic', metafile: true, write: false, logLevel: 'silent' },
    })
    return Object.values(metafile.outputs).flatMap(({ exports }) => exports)
  } catch (error) {
    const [{ location, text: said }] = (error as BuildFailure).errors as [BuildFailure['errors'][number]]
    const place = `${file}:${location?.line ?? 1}:${(location?.column ?? 0) + 1}`
    throw new UserError(
      `${place}: ${said} The file cannot be read as TypeScript; correct it there or just above.`,
    )
  }
}

/** `price-tag` is `PriceTag` in content. */
function elementName(file: string): string {
  return file.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function indexOf(own: readonly string[]): string {
  const elements = own.filter((name) => name !== SLOTS)
  const slots = own.includes(SLOTS)
  return [
    `import type { OwnElement, OwnSlots } from './own-element'`,
    ...elements.map((name) => `import * as ${elementName(name)} from './${name}'`),
    ...(slots ? [`import * as slots from './${SLOTS}'`] : []),
    `export const OWN_ELEMENTS: Readonly<Record<string, OwnElement>> = { ${elements.map(elementName).join(', ')} }`,
    `export const OWN_SLOTS: OwnSlots = ${slots ? 'slots' : '{}'}`,
    '',
  ].join('\n')
}

/** What has not changed keeps its time, so that nothing is compiled anew for it. */
function writeChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}
