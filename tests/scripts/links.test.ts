import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { readLock } from '@/lib/content/short-links/lock'
import { startOf } from '../harness/command'
import { contentFolder, SOUND } from '../harness/content-folder'

test('npm run links adds new steps, changes nothing the second time, and check then guards them', () => {
  const root = contentFolder({})
  const run = (script: string) => {
    const env = { ...process.env, CONTENT_DIR: root, NODE_OPTIONS: '' }
    return spawnSync(process.execPath, startOf(`scripts/${script}`), { env, encoding: 'utf8' })
  }
  expect(run('links').status).toBe(0)
  const file = path.join(root, 'links.lock.json')
  const once = fs.readFileSync(file, 'utf8')
  expect(Object.keys(readLock(root))).toEqual(['dark/call', 'dark/light', 'dark/plug-in', 'dark/plugged-in'])
  run('links')
  expect(fs.readFileSync(file, 'utf8')).toBe(once)
  expect(run('check').status).toBe(0)

  fs.renameSync(path.join(root, 'en/dark/light.mdx'), path.join(root, 'en/dark/glow.mdx'))
  fs.writeFileSync(
    path.join(root, 'en/dark/plug-in.mdx'),
    (SOUND['en/dark/plug-in.mdx'] ?? '').replace('light', 'glow'),
  )
  const lost = run('check')
  expect(lost.status).toBe(1)
  expect(lost.stdout).toMatch(/links\.lock\.json:\d+:\d+ {2}error {2}lost-link {2}.*dark\/light/)
  fs.writeFileSync(
    path.join(root, 'en/dark/glow.mdx'),
    '---\ntitle: Light\naliases: [light]\noutcome: solved\n---\n',
  )
  expect(run('check').status).toBe(0)
})
