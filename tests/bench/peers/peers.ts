import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runMeasured, type Taken } from '../run'
import type { Peer, PeerPage } from './peer'
import { starlight } from './starlight'
import { vitepress } from './vitepress'

const PEERS: Readonly<Record<string, Peer>> = { starlight, vitepress }

/** What `--against` takes beside folders. */
export function isPeer(name: string): boolean {
  return Object.hasOwn(PEERS, name)
}

/** What is installed, and stays. */
const KEPT = new Set(['node_modules', 'package.json', 'package-lock.json'])
const CACHES = ['node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache']

/**
 * Builds a site with another generator, which is installed from npm where it is not yet; nothing is kept from a build before.
 * @param name for which `isPeer` is true
 * @param assets pictures and the like, by addresses
 * @returns the folder of the built files, absolute, and what the build took
 * @throws {UserError} with what npm or the generator said
 */
export async function buildPeer(
  name: string,
  pages: readonly PeerPage[],
  assets: Readonly<Record<string, Buffer>>,
): Promise<{ folder: string; taken: Taken }> {
  const peer = PEERS[name]!
  const folder = path.resolve('.signpost/bench/peers', name)
  await install(folder, peer.packages)
  const old = (await readdir(folder)).filter((one) => !KEPT.has(one))
  for (const one of [...old, ...CACHES]) await rm(path.join(folder, one), { recursive: true, force: true })
  await write(folder, peer.files(pages))
  await write(path.join(folder, peer.assets), assets)
  const environment = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  const taken = await runMeasured([process.execPath, ...peer.build], { folder, environment })
  return { folder: path.join(folder, peer.output), taken }
}

async function install(folder: string, packages: Peer['packages']): Promise<void> {
  const manifest = path.join(folder, 'package.json')
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2)
  if ((await readFile(manifest, 'utf8').catch(() => '')) === wanted) return
  await rm(folder, { recursive: true, force: true })
  await write(folder, { 'package.json': wanted })
  await runMeasured(['npm', 'install', '--no-audit', '--no-fund'], { folder })
}

async function write(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}
