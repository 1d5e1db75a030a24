import { renderToStaticMarkup } from 'react-dom/server'
import { Mark } from '@/components/article/mark'
import { Choices } from '@/components/choices/choices'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { Screenshot, type PictureOnPage } from '@/components/screenshot/screenshot'
import { placeDiscs } from '@/lib/site/pictures/placement'
import { sourcesOf } from '@/lib/site/pictures/files'

const size = { width: 1600, height: 960 }
const marks = placeDiscs(
  [
    { n: 1, x: 0.015, y: 0.7292, width: 0.0575, height: 0.0958 },
    { n: 12, x: 0.5, y: 0.2, width: 0.1, height: 0.1 },
  ],
  size,
)
const picture: PictureOnPage = {
  ...sourcesOf(size, 'ab12', '/files/'),
  shown: { width: 720, height: 432 },
  drawn: false,
  marks,
  ordinal: 1,
  inPart: false,
  labels: new Map(),
  names: new Map([[1, 'System']]),
}

function html(changes: Partial<PictureOnPage> = {}): string {
  return renderToStaticMarkup(
    <Screenshot lang="en" picture={{ ...picture, ...changes }} alt="A screen" beside={false} />,
  )
}

test('a browser chooses among formats and widths, and knows the size before it has the picture', () => {
  expect(html()).toMatch(
    /<source type="image\/avif" srcSet="\/files\/ab12-360\.avif 360w, [^"]*1600w" sizes="/,
  )
  expect(html()).toMatch(/<source type="image\/webp"/)
  expect(html()).toContain('<img src="/files/ab12-1600.png" alt="A screen" width="720" height="432"')
})

test('only the first picture of a page is fetched at once, and none of a part that may be hidden', () => {
  expect(html()).toContain('loading="eager"')
  expect(html({ ordinal: 2 })).toContain('loading="lazy"')
  expect(html({ inPart: true })).toContain('loading="lazy"')
})

test('a mark is drawn where its file says, in per cent of the picture', () => {
  expect(html()).toContain('x="1.5%" y="72.92%" width="5.75%" height="9.58%"')
  expect(html()).toMatch(/<text [^>]*>12<\/text>/)
})

test('a mark links to where the text names it, and is called what the text calls it', () => {
  expect(html()).toContain(
    '<a class="picture-mark" id="picture.1.1" href="#mark.1.1" data-mark="1.1" aria-label="1 System">',
  )
  // The text does not name it: nothing to lead to.
  expect(html()).toContain('<g class="picture-mark" data-mark="1.12">')
})

test('nothing in a picture needs a style that the policy forbids', () => {
  expect(html()).not.toContain('style=')
})

test('a drawing says that it is one, a screenshot does not', () => {
  expect(html({ drawn: true })).toContain('A drawing, not a screenshot.')
  expect(html()).not.toContain('A drawing')
})

test('without scripts the picture itself can be opened', () => {
  expect(html()).toMatch(/<a class="enlarge" href="\/files\/ab12-1600\.png">/)
})

test('a picture without marks has nothing drawn over it', () => {
  expect(html({ marks: [] })).not.toContain('class="marks"')
})

test('a picture that is missing leaves its words', () => {
  const missing = <Screenshot lang="en" picture={undefined} alt="A screen" beside={false} />
  expect(renderToStaticMarkup(missing)).toMatch(/^<p [^>]*>A screen<\/p>$/)
})

describe('a mark in the text', () => {
  const mark = (props: Partial<Parameters<typeof Mark>[0]>) =>
    renderToStaticMarkup(
      <Mark n="1" of={2} mention={1} onPicture {...props}>
        System
      </Mark>,
    )

  test('shows its number and leads to the picture', () => {
    expect(mark({})).toMatch(
      /^<a class="mark" id="mark\.2\.1" data-mark="2\.1" href="#picture\.2\.1"><span class="mark-number">1<\/span>/,
    )
  })

  test('has an id of its own when it is named again', () => {
    expect(mark({ mention: 2 })).toContain('id="mark.2.1.2"')
  })

  test('is no link in a link, nor where the picture lacks it', () => {
    expect(mark({ plain: true })).toMatch(/^<span class="mark" id="mark\.2\.1" data-mark="2\.1">/)
    expect(mark({ onPicture: false })).toMatch(/^<span class="mark"><span/)
  })
})

test('an answer shows its picture, with a text alternative', () => {
  const choice = { id: 'old', label: 'Old', summary: '', to: { guide: 'g', step: 's' } }
  const links = renderToStaticMarkup(
    <Choices
      lang="en"
      shown="en"
      choices={[
        { ...choice, screenshot: 'old/home', alt: 'The old one' },
        { ...choice, id: 'new' },
      ]}
      inline={(markdown) => markdown}
      pictureOf={(id) => (id === 'old/home' ? picture : undefined)}
    />,
  )
  expect(links.match(/<img/g)).toHaveLength(1)
  expect(links).toContain('alt="The old one"')
})

test('who is not sure sees what the interfaces look like, without marks', () => {
  const html = renderToStaticMarkup(
    <InterfaceSwitch
      lang="en"
      present={['old']}
      interfaces={[
        { id: 'old', label: 'Old', picture: { ...picture, alt: 'The old one' } },
        { id: 'new', label: 'New', recognise: 'It is blue.' },
      ]}
    />,
  )
  expect(html).toContain('alt="The old one"')
  expect(html).toContain('It is blue.')
  expect(html).not.toContain('class="marks"')
})
