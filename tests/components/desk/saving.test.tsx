import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { Saving } from '@/components/desk/step/saving'
import type { DraftState } from '@/components/desk/state/draft'

const draft = (more: Partial<DraftState>): DraftState => ({
  ...{ path: 'en/dark/call.mdx', status: 'loading', text: '', version: '', fields: undefined, findings: [] },
  ...more,
})

test.each<[string, Partial<DraftState>, string]>([
  ['a text on its way', {}, 'Opening …'],
  ['one that is not handed out', { why: 'Save it as UTF-8.' }, 'Not opened. Save it as UTF-8.'],
  ['one that is there', { status: 'saved', why: 'Save it as UTF-8.' }, 'Saved'],
])('of %s it is said how it stands, and why not', (_, state, words) => {
  const markup = renderToStaticMarkup(<Saving draft={draft(state)} form={undefined} />)
  expect(markup.replaceAll(/<[^>]*>/g, '')).toBe(words)
})
