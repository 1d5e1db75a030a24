import { beforeClicks, dispatchClicks, onClick } from '@/components/dom/clicks.page'

const page = globalThis as unknown as { addEventListener?: unknown }
afterEach(() => void Reflect.deleteProperty(page, 'addEventListener'))

/** A page whose handlers are called by their names; gives which were told of a click. */
function told(taking?: string): string[] {
  const heard: string[] = []
  let click: ((event: MouseEvent) => void) | undefined
  page.addEventListener = (_: string, listener: typeof click) => (click = listener)
  const handler = (name: string) => () => {
    heard.push(name)
    return name === taking
  }
  dispatchClicks([handler('page')])
  onClick(handler('after'))
  beforeClicks(handler('before'))
  click?.({} as MouseEvent)
  return heard
}

test('handlers are told of a click in their order', () => {
  expect(told()).toEqual(['before', 'page', 'after'])
})

test('what a handler takes for itself no other is told of', () => {
  expect(told('before')).toEqual(['before'])
})
