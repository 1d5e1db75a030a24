import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { BuildPaths } from './paths'
import { settingsSchema, type Settings } from './settings'

/** The mark of a finished build: what it was made of. */
export interface BuildInfo {
  fingerprint: string
  settings: Settings
  /** When it was finished, in milliseconds since 1970. */
  at: number
  /** What the build takes on the disk, in bytes; 0 where a former version did not say. */
  bytes: number
}

const buildInfoSchema: z.ZodType<BuildInfo> = z.object({
  fingerprint: z.string(),
  settings: settingsSchema,
  at: z.number().default(0),
  bytes: z.number().default(0),
})

/** @returns undefined when there is no finished build, or one whose mark is damaged */
export async function readBuildInfo(paths: BuildPaths): Promise<BuildInfo | undefined> {
  try {
    return buildInfoSchema.parse(JSON.parse(await readFile(paths.buildInfo, 'utf8')))
  } catch {
    return undefined
  }
}

export async function writeBuildInfo(paths: BuildPaths, buildInfo: BuildInfo): Promise<void> {
  await writeFile(paths.buildInfo, `${JSON.stringify(buildInfo, null, 2)}\n`)
}
