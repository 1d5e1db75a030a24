/** A fault that is put into a file for one check, which has to see it. */
export interface Fault {
  /** What the check looks for. */
  readonly check: string
  /** The test file. */
  readonly test: string
  readonly file: string
  readonly from: string
  readonly to: string
}

const CONTENT = 'tests/lib/content'
const SERVE = 'tests/lib/site/serve'

/** One for each check that needs no built site; those that do try themselves on faults of their own. */
export const FAULTS: readonly Fault[] = [
  {
    check: 'the policy, as csp_evaluator judges it',
    test: 'tests/lib/site/http/policy.test.ts',
    file: 'lib/site/http/policy.ts',
    from: `'script-src': ["'self'", ...inline`,
    to: `'script-src': ["'self'", "'unsafe-inline'", ...inline`,
  },
  {
    check: 'requests that name another site',
    test: 'tests/lib/site/http/guard.test.ts',
    file: 'lib/site/http/guard.ts',
    from: '/^[/\\\\]{2}/',
    to: '/^[/\\\\]{3}/',
  },
  {
    check: 'lengths of headers',
    test: 'tests/lib/site/http/guard.test.ts',
    file: 'lib/site/http/guard.ts',
    from: 'LONGEST_LANGUAGES = 4096',
    to: 'LONGEST_LANGUAGES = 4096_000',
  },
  {
    check: 'links that run something',
    test: `${CONTENT}/addresses.test.ts`,
    file: 'lib/content/schemas/safe-address.ts',
    from: "'sms:'",
    to: "'sms:', 'javascript:'",
  },
  {
    check: 'texts by chance',
    test: `${CONTENT}/chance.test.ts`,
    file: 'lib/content/schemas/safe-address.ts',
    from: "'sms:'",
    to: "'sms:', 'javascript:', 'data:'",
  },
  {
    check: 'bombs of YAML',
    test: `${CONTENT}/hardship.test.ts`,
    file: 'lib/content/files/front-matter.ts',
    from: 'maxAliasCount: 100',
    to: 'maxAliasCount: -1',
  },
  {
    check: 'symbolic links out of the content',
    test: `${CONTENT}/links-out.test.ts`,
    file: 'lib/content/files/ordinary-file.ts',
    from: 'real !== inside && !real.startsWith(inside + path.sep)',
    to: 'real === inside && !real.startsWith(inside + path.sep)',
  },
  {
    check: 'expressions that explode',
    test: `${CONTENT}/expression-cost.test.ts`,
    file: 'lib/content/check/expression-cost.ts',
    from: 'MOST_STEPS = 2e9',
    to: 'MOST_STEPS = 2e99',
  },
  {
    check: 'codes that are paths or configuration',
    test: `${CONTENT}/data-files.test.ts`,
    file: 'lib/content/schemas/lock.ts',
    from: 'text.length === CODE_LENGTH && ',
    to: 'text.length > 0 || ',
  },
  {
    check: 'pictures that are bombs',
    test: `${CONTENT}/png.test.ts`,
    file: 'lib/content/files/png.ts',
    from: 'MOST_PIXELS = 40_000_000',
    to: 'MOST_PIXELS = 40_000_000_000',
  },
  {
    check: 'pictures that are turned',
    test: `${CONTENT}/png.test.ts`,
    file: 'lib/content/files/png.ts',
    from: 'short(at) === 0x0112',
    to: 'short(at) === 0x0113',
  },
  {
    check: 'notes for staff',
    test: `${CONTENT}/notes-for-staff.test.ts`,
    file: 'lib/content/body/notes.ts',
    from: "node.name === 'AgentNote'",
    to: "node.name === 'AgentNotes'",
  },
  {
    check: 'drafts',
    test: `${CONTENT}/drafts.test.ts`,
    file: 'lib/content/library/published.ts',
    from: 'if (guide.index?.draft || ',
    to: 'if (',
  },
  {
    check: 'counts from another site',
    test: `${SERVE}/count-endpoint.test.ts`,
    file: 'lib/site/serve/insight/count-endpoint.ts',
    from: 'host === host?.toLowerCase() ? origin : undefined',
    to: 'host === host?.toLowerCase() ? origin : origin',
  },
  {
    check: 'the mark tool under another name',
    test: 'tests/scripts/mark/guard.test.ts',
    file: 'scripts/mark/guard.ts',
    from: '!hosts.includes(headers.host)',
    to: 'hosts.length === 0',
  },
  {
    check: 'the desk without its token',
    test: 'tests/scripts/desk/guard.test.ts',
    file: 'scripts/desk/serve/guard.ts',
    from: '!isSameSecret(cookieOf(headers.cookie, cookieName(port)), token)',
    to: "isSameSecret('', token)",
  },
  {
    check: 'two desks for one content root',
    test: 'tests/scripts/desk/hold-content.test.ts',
    file: 'scripts/desk/disk/hold-content.ts',
    from: '!(await holdLock(lock))',
    to: '(await holdLock(lock)) === undefined',
  },
  {
    check: 'marks that were placed elsewhere meanwhile',
    test: 'tests/scripts/mark-server.test.ts',
    file: 'scripts/mark/server.ts',
    from: 'upon !== undefined && upon !== now',
    to: "upon === '' && upon !== now",
  },
  {
    check: 'walks of many guides',
    test: 'tests/lib/tree/contract.test.ts',
    file: 'lib/tree/replay.ts',
    from: 'returns.slice(0, -1)',
    to: 'returns.slice(1)',
  },
  {
    check: 'links that somebody else wrote',
    test: 'tests/lib/tree/random-walks.test.ts',
    file: 'lib/tree/via.ts',
    from: 'first !== undefined && begun !== first',
    to: 'first === undefined',
  },
  {
    check: 'commands that documents name',
    test: 'tests/lib/site/build/documents.test.ts',
    file: 'CONTRIBUTING.md',
    from: 'npm run lint\n',
    to: 'npm run lints\n',
  },
]
