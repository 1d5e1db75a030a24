import { bundle, bundleModules, type Modules } from './bundle'
import { keptResult } from './kept-results'
import type { StyleLook, Stylesheets } from './stylesheet'

/** What decides on them, beside our sources. */
export interface AssetsOf {
  readonly look: StyleLook
  /** What scripts have in the place of names. */
  readonly define: Readonly<Record<string, string>>
  /** Whether readers choose the colours. */
  readonly switchable: boolean
  readonly development: boolean
}

/** Stylesheets, and scripts that pages load or carry. */
export interface CompiledAssets {
  readonly sheets: Stylesheets
  readonly modules: Modules
  /** Of pages that show a whole guide. */
  readonly whole: Modules
  /** Sources of inline scripts, by name. */
  readonly inline: Readonly<Record<InlineName, string>> & { readonly themeBoot?: string }
}

/** The scripts that pages carry, and their modules. */
const INLINE = {
  boot: 'boot',
  interfaceBoot: 'boot-interface',
  pictureBoot: 'boot-pictures',
  tabsBoot: 'boot-tabs',
  past: 'boot-known-problem',
  forward: 'forward',
  shortLink: 'forward-short-link',
} as const
type InlineName = keyof typeof INLINE

/**
 * Compiles the stylesheets and scripts of pages. For a build they are kept: few changes of a site are any in them.
 * @param root the repository
 */
export async function compiledAssets(root: string, options: AssetsOf): Promise<CompiledAssets> {
  return options.development
    ? compile(root, options)
    : keptResult(root, options, () => compile(root, options))
}

/**
 * The same for development: what was compiled last is kept until our sources change, for what a writer saves is seldom anything in it.
 * @param root the repository
 */
export function keptAssets(root: string, make = compiledAssets) {
  let last: { readonly of: string; readonly made: Promise<CompiledAssets> } | undefined
  const forget = () => {
    last = undefined
  }
  return {
    forget,
    of: (options: AssetsOf): Promise<CompiledAssets> => {
      const of = JSON.stringify(options)
      if (last?.of !== of) {
        last = { of, made: make(root, options) }
        // What went wrong is tried again.
        last.made.catch(forget)
      }
      return last.made
    },
  }
}

async function compile(
  root: string,
  { look, define, switchable, development }: AssetsOf,
): Promise<CompiledAssets> {
  const always = development ? ['lib/site/serve/dev-reload.page.ts'] : []
  const modulesOf = (name: string) =>
    bundleModules(root, [`components/entries/${name}.page.ts`, ...always], {
      define,
      sourcemap: development && 'inline',
    })
  const inlineOf = async (name: string) =>
    (await bundle(root, [`components/entries/${name}.page.ts`], { format: 'iife', define })).source
  const named = async <N extends string>(name: N, module: string) => [name, await inlineOf(module)] as const
  // What compiles them takes a while to load.
  const { compileStylesheets } = await import('./stylesheet')
  const [sheets, modules, whole, inline, themeBoot] = await Promise.all([
    compileStylesheets(root, look, !development),
    modulesOf('entry'),
    modulesOf('whole-guide'),
    Promise.all(Object.entries(INLINE).map(([name, module]) => named(name, module))),
    switchable ? inlineOf('boot-theme') : undefined,
  ])
  return {
    sheets,
    modules,
    whole,
    inline: {
      ...(Object.fromEntries(inline) as Record<InlineName, string>),
      ...(themeBoot !== undefined && { themeBoot }),
    },
  }
}
