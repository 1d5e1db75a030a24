import path from 'node:path'
import { contentRoot, forAgents, ownSettings, withDrafts } from '@/lib/content/root'
import { audienceText, editionText, publishedText } from '@/lib/site/build/edition'
import { contentFolder } from '../../../harness/content-folder'

test.each([
  [{}, 'content for customers'],
  [{ CONTENT_DIR: '' }, 'content for customers'],
  [{ CONTENT_DIR: '.' }, '. for customers'],
  [{ CONTENT_DIR: 'examples/roastery', AUDIENCE: 'agent' }, 'examples/roastery for support staff'],
  [{ DRAFTS: '1', AUDIENCE: '' }, 'content for customers, with drafts'],
  [{ DRAFTS: '', AUDIENCE: 'agent' }, 'content for support staff'],
])('%j is "%s"', (settings, text) => {
  expect(editionText(settings)).toBe(text)
})

test('for whom a site is, and whether drafts are in it, is said in all four ways', () => {
  const all = [true, false].flatMap((agents) => [true, false].map((drafts) => audienceText(agents, drafts)))
  expect(all).toEqual([
    'for support staff, with drafts',
    'for support staff',
    'for customers, with drafts',
    'for customers',
  ])
})

test('the address is that of the settings, with the path below it; without one, the path alone', () => {
  const CONTENT_DIR = contentFolder({})
  const said = (settings: object) => publishedText({ CONTENT_DIR, ...settings }).replace(/^.*? for/, 'for')
  expect(said({})).toBe('for customers')
  expect(said({ BASE_PATH: '/help' })).toBe('for customers, below /help')
  expect(said({ SITE_URL: 'https://a.example' })).toBe('for customers, as https://a.example')
  expect(said({ SITE_URL: 'https://a.example', BASE_PATH: '/help' })).toBe(
    'for customers, as https://a.example/help',
  )
})

test('nothing but the one word that is meant shows notes or drafts', () => {
  const values = ['1', 'agent', 'true', 'yes', '', undefined]
  expect(values.filter((DRAFTS) => withDrafts({ DRAFTS }))).toEqual(['1'])
  expect(values.filter((AUDIENCE) => forAgents({ AUDIENCE }))).toEqual(['agent'])
})

test('the content root is absolute, and "content" where nothing names another', () => {
  expect(contentRoot({})).toBe(path.resolve('content'))
  expect(contentRoot({ CONTENT_DIR: 'a/b' })).toBe(path.resolve('a/b'))
  expect(contentRoot({ CONTENT_DIR: '/a' })).toBe(path.resolve('/a'))
  expect(contentRoot()).toBe(contentRoot(ownSettings()))
  const { CONTENT_DIR, SITE_URL, AUDIENCE, DRAFTS } = process.env
  expect(ownSettings()).toStrictEqual({ CONTENT_DIR, SITE_URL, AUDIENCE, DRAFTS })
})
