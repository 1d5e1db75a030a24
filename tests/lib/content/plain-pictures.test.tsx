import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { checkContent, picturesUsed, renderBody } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { contentFolder } from '@/tests/harness/content-folder'
import { picture, step } from '@/tests/harness/small-picture'

const PNG = picture('x')['screenshots/old/x.png']!
const SHARED = { 'en/dark/plug.png': PNG, 'en/_shared/light.png': PNG, ...picture('old') }

function folder(body: string, files: Record<string, string | Buffer> = {}): string {
  return contentFolder({ ...SHARED, ...files, ...step(body) })
}

function codes(root: string): string[] {
  return checkContent(root).findings.map(({ code }) => code)
}

test('a picture beside the step is shown like a Screenshot without marks, with its files made', () => {
  const root = folder('![The plug](./plug.png)\n\n1. Pull it.')
  const content = contentOf(openLibrary(root))
  const body = content.body('en', 'dark', 'plug-in')
  expect(body.pictures.map(({ picture, ordinal }) => [picture, ordinal])).toEqual([['en/dark/plug.png', 1]])
  expect(content.picture('en/dark/plug.png')).toMatchObject({ width: 40, height: 20, marks: [] })
  expect(picturesUsed(root).map(({ file }) => file)).toEqual(['en/dark/plug.png'])
  const Screenshot = (props: { ordinal: number; alt: string }) => <i>{`${props.ordinal} ${props.alt}`}</i>
  expect(renderToStaticMarkup(renderBody(body, { Screenshot }))).toContain('<i>1 The plug</i>')
  expect(codes(root)).toEqual([])
})

test('a partial’s picture lies beside the partial', () => {
  const files = { 'en/_shared/lamp.mdx': '![The lamp](./light.png)\n' }
  const root = folder("import Lamp from '../_shared/lamp.mdx'\n\n<Lamp />", files)
  expect(codes(root)).toEqual([])
  expect(picturesUsed(root).map(({ id }) => id)).toEqual(['en/_shared/light.png'])
})

test('a picture within a sentence stays there', () => {
  const html = renderToStaticMarkup(
    renderBody(
      contentOf(openLibrary(folder('Press ![the plug](./plug.png) now.'))).body('en', 'dark', 'plug-in'),
      {},
    ),
  )
  expect(html).toContain('<p>Press <img src="/files/en/dark/plug.png" alt="the plug"/> now.</p>')
})

test('a mark never means a picture without marks', () => {
  const screenshot = '<Screenshot version="old" name="old" alt="x" />'
  const root = folder(`${screenshot}\n\n![The plug](./plug.png)\n\n<Mark n="1">a</Mark> <Mark n="2">b</Mark>`)
  expect(codes(root)).toEqual([])
})

test.each([
  ['that is not there', '![x](./no.png)', {}, ['broken-link']],
  ['that is none', '![x](./bad.png)', { 'en/dark/bad.png': 'x' }, ['missing-screenshot']],
  ['without words', '![](./plug.png)', {}, ['alt']],
  ['outside the content', '![x](../../../etc/x.png)', {}, ['broken-link']],
])('a picture %s is found', (_, body, files, expected) => {
  expect(codes(folder(body, files))).toEqual(expected)
})
