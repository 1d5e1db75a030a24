import path from 'node:path'

/** The content root, absolute: CONTENT_DIR (relative to the working directory, or absolute), or `content`. */
export function contentRoot(): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), process.env.CONTENT_DIR || 'content')
}

/** Whether this build is for support staff, who see agent notes, or (the default) for customers. */
export function forAgents(): boolean {
  return process.env.AUDIENCE === 'agent'
}
