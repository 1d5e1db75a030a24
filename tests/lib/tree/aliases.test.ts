import { aliasesOf, currentKey, type Guide, type Guides } from '@/lib/tree'
import { guidesOf } from './graph'

const sketch = guidesOf({
  dark: { plugged: 'light', light: 'solved' },
  fence: { post: 'wire', wire: 'solved' },
})

/** Guides and steps with their former names. */
function named(names: Readonly<Record<string, readonly string[]>>): Guides {
  return new Map(
    [...sketch].map(([id, guide]): [string, Guide] => {
      const steps = [...guide.steps].map(
        ([step, one]) => [step, { ...one, aliases: names[`${id}/${step}`] ?? [] }] as const,
      )
      return [id, { ...guide, aliases: names[id] ?? [], steps: new Map(steps) }]
    }),
  )
}

const on = named({ dark: ['dim'], 'dark/light': ['glow', 'old/shine'], 'dark/plugged': ['socket'] })

test.each<[string, string, string | undefined]>([
  ['a step as it is called', 'dark/light', 'dark/light'],
  ['a step by a former name', 'dark/glow', 'dark/light'],
  ['a step that came from another guide', 'old/shine', 'dark/light'],
  ['a step of a guide by that one’s former name', 'dim/plugged', 'dark/plugged'],
  ['both by former names', 'dim/socket', 'dark/plugged'],
  ['a name of another guide', 'dark/shine', undefined],
  ['no step of a guide that was renamed', 'dim/gone', undefined],
  ['no guide of now or then', 'old/socket', undefined],
  ['a guide that never was', 'gone/light', undefined],
])('%s: %s is %s today', (_, key, now) => {
  expect(currentKey(on, key)).toBe(now)
})

test('of two that claim one address the first has it, and what is there is nobody’s else', () => {
  const claimed = named({
    ...{ dark: ['lamp'], fence: ['lamp'] },
    ...{ 'dark/plugged': ['pole'], 'dark/light': ['dark/pole', 'fence/post'] },
  })
  expect(aliasesOf(claimed).guides.get('lamp')).toBe('dark')
  expect(currentKey(claimed, 'dark/pole')).toBe('dark/plugged')
  expect(currentKey(claimed, 'fence/post')).toBe('fence/post')
})
