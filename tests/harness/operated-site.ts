import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { done, runScript, until } from './command'

/** What an operator copies into a site's folder. */
export const OPERATE = 'examples/operate'
const dockerfile = fs.readFileSync(path.join(OPERATE, 'Dockerfile'), 'utf8')

/** The words of an instruction of the Dockerfile, in a stage. */
export function instruction(stage: string, name: string): string {
  const [, text = ''] = dockerfile.split(new RegExp(`^FROM .* AS ${stage}$`, 'm'))
  const [, words = ''] = new RegExp(`^${name} (.*)$`, 'm').exec(text.split(/^FROM /m)[0]!) ?? []
  return words
}

/**
 * A fresh site, as `npm run new -- site` begins it, with what the Dockerfile needs beside it, in a fresh folder.
 * @param parent not /tmp, which is another one where the site is run
 */
export async function operatedSite(parent: string): Promise<string> {
  const folder = path.join(fs.mkdtempSync(path.join(parent, 'signpost-operate-')), 'help')
  // Who runs the site has to find it.
  fs.chmodSync(path.dirname(folder), 0o755)
  expect(await done(runScript('new', {}, ['site', folder]))).toContain('is a site with one guide')
  for (const name of ['Dockerfile', '.dockerignore', 'compose.yaml'])
    fs.copyFileSync(path.join(OPERATE, name), path.join(folder, name))
  execFileSync('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'ignore',
  })
  return folder
}

/** Asks until there is an answer. */
export async function page(address: string, isOver: () => boolean): Promise<Response> {
  let answer: Response | undefined
  await until(async () => {
    answer = await fetch(address).catch(() => undefined)
    if (!answer && isOver()) throw new Error(`Nothing answers at ${address}.`)
    return answer !== undefined
  })
  return answer!
}
