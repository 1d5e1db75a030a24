import { developmentPolicy, productionPolicy } from '@/lib/build/policy'

test('the built site allows exactly its own texts', () => {
  expect(productionPolicy({ styles: ['a{}'], scripts: ['', 'x()'] })).toBe(
    [
      "default-src 'none'",
      "script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-D6IGS8VMvCoyaR/l0h9tERrBTATY01CoPS7l6xDv0kI='",
      "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
      "img-src 'self' data:",
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

test('development cannot be framed either', () => {
  expect(developmentPolicy()).toContain("frame-ancestors 'none'")
})
