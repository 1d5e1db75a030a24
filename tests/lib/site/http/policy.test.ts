import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { SAVED_HEADERS, SHOWN_HEADERS, type Header } from '@/lib/site/http/headers'
import { developmentPolicy, productionPolicy } from '@/lib/site/http/policy'
import { SIGN_IN_POLICY } from '@/lib/site/serve/insight/sign-in/sign-in-page'

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

/** What csp_evaluator says above "information", by policy. SECURITY.md says why each stays. */
const JUDGED: [string, string, string[]][] = [
  ['of pages', productionPolicy({ styles: ['a{}'], scripts: ['x()'] }), ["script-src 'self'"]],
  [
    'of pages that are framed and counted',
    productionPolicy({ styles: [], scripts: [] }, DESKS, 'https://counts.example/_count'),
    ["script-src 'self'"],
  ],
  ['of files that are saved', policyOf(SAVED_HEADERS), []],
  ['of files that are shown', policyOf(SHOWN_HEADERS), ["object-src 'self'"]],
  ['of the way in to /insight', SIGN_IN_POLICY, []],
]

test.each(JUDGED)('the policy %s is sound, as csp_evaluator judges it', (_, policy, known) => {
  const found = new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity < Severity.INFO)
  expect(found.map(({ directive, value }) => `${directive} ${value}`)).toEqual(known)
})

function policyOf(headers: readonly Header[]): string {
  return headers.find(({ key }) => key === 'Content-Security-Policy')!.value
}
