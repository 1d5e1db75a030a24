import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { builtPageFile } from './built-pages'
import { FORMER_VARIABLE } from '@/lib/site/manifest/variables'

/** Which pages of a former build are taken over as they are. */
export interface FormerPages {
  /** Next.js's folder of that build, absolute. */
  readonly distDir: string
  /** The guides whose pages would be the same. */
  readonly guides: readonly string[]
}

const formerSchema = z.object({ distDir: z.string(), guides: z.array(z.string()) })

interface Reader {
  /** The HTML of a page; undefined where it is to be made. */
  readonly page: (lang: string, guide: string, page?: string) => string | undefined
  /** Whether the pages of a guide are taken over. */
  readonly has: (guide: string) => boolean
}

/** Makes what finds pages of a former build. What it may take over is read once a process. */
function createReader(): Reader {
  let known: { readonly distDir: string; readonly guides: ReadonlySet<string> } | undefined
  const opened = () => (known ??= open(process.env[FORMER_VARIABLE]))
  return {
    has: (guide) => opened().guides.has(guide),
    page: (lang, guide, page) => {
      const { distDir, guides } = opened()
      if (!guides.has(guide)) return undefined
      const name = [lang, guide, ...(page === undefined ? [] : [page])].join('/')
      try {
        return readFileSync(builtPageFile(distDir, name), 'utf8')
      } catch {
        return undefined
      }
    },
  }
}

function open(file: string | undefined) {
  if (!file) return { distDir: '', guides: new Set<string>() }
  const { distDir, guides } = formerSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { distDir, guides: new Set(guides) }
}

const reader = createReader()

/** Whether the pages of a guide are taken over from a former build. */
export const isFormer = reader.has

/**
 * The HTML of a guide's page, or of its step or other page of that name, where a former build has it and it would be made the same
 * again; undefined elsewhere, and in development.
 */
export const formerPage = reader.page
