import { developmentPolicy, productionPolicy } from '@/lib/site/http/policy'

test('the built site allows exactly its own texts', () => {
  expect(productionPolicy({ styles: ['a{}'], scripts: ['', 'x()'] })).toBe(
    [
      "default-src 'none'",
      "script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-D6IGS8VMvCoyaR/l0h9tERrBTATY01CoPS7l6xDv0kI='",
      "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
      "img-src 'self' data:",
      "media-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
})

const DESKS = ['https://desk.example.com', 'https://*.example.org:8443']

test.each([productionPolicy({ styles: [], scripts: [] }, DESKS), developmentPolicy(DESKS)])(
  'only the origins that a site names may frame it',
  (policy) => {
    const [, ancestors] = /(?:^|; )frame-ancestors ([^;]*)/.exec(policy)!
    expect(ancestors!.split(' ')).toEqual(DESKS)
  },
)

test('development cannot be framed either', () => {
  expect(developmentPolicy()).toContain("frame-ancestors 'none'")
})
