import { expect, test } from '@jest/globals'
import sharp from 'sharp'
import { checkContent } from '@/lib/content'
import { contentFolder } from '@/tests/harness/content-folder'

const KINDS = ['jpg', 'webp', 'gif', 'avif'] as const

function picture(kind: (typeof KINDS)[number]): Promise<Buffer> {
  const made = sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
  return (kind === 'jpg' ? made.jpeg() : made[kind]()).toBuffer()
}

function found(name: string, bytes: Buffer): string[] {
  const step = `---\ntitle: Plug it in\nnext: light\n---\n\n![The plug](./${name})\n`
  const { findings } = checkContent(
    contentFolder({ 'en/dark/plug-in.mdx': step, [`en/dark/${name}`]: bytes }),
  )
  return findings.map(({ line, code }) => `${line} ${code}`)
}

test.each(KINDS)(
  'a whole %s beside a step is sound; one cut off, or something else, is named',
  async (kind) => {
    const whole = await picture(kind)
    expect(found(`a.${kind}`, whole)).toEqual([])
    expect(found(`a.${kind}`, whole.subarray(0, whole.length >> 1))).toEqual(['6 broken-link'])
    expect(found(`a.${kind}`, Buffer.from('<!doctype html><p>No such page</p>'))).toEqual(['6 broken-link'])
    expect(found(`a.${kind}`, Buffer.alloc(0))).toEqual(['6 broken-link'])
  },
)
