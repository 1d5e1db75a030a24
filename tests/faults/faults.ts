import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail, UserError } from '@/lib/command/user-error'
import { FAULTS, type Fault } from './list'

// npm run test:faults [-- <part of a check's name>]: puts each fault of list.ts into a copy of this repository, runs the check that is
// to see it, and prints a table of what the checks said. Ends with 1 where a check sees nothing.

const LEFT_OUT = /^(?:\.git|\.next|\.signpost|node_modules|out|data)$/

function copied(): string {
  const folder = mkdtempSync(path.join(path.resolve('.signpost'), 'faults-'))
  const source = process.cwd()
  for (const name of spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .stdout.split('\0')
    .filter(Boolean))
    if (!LEFT_OUT.test(name.split('/')[0]!)) cpSync(path.join(source, name), path.join(folder, name))
  symlinkSync(path.join(source, 'node_modules'), path.join(folder, 'node_modules'))
  return folder
}

interface Report {
  readonly testResults: readonly {
    readonly message: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}

/** Only what hangs takes so long, and then nobody is told what is wrong. */
const MOST_PATIENCE_MS = 1_200_000

/** The titles of the tests that fail in a copy; none where they do not come to an end. */
function failing(folder: string, test: string): string[] {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    [...jest, '--runInBand', '--json', '--runTestsByPath', test],
    {
      ...{ cwd: folder, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, SIGNPOST_TEST_DEEP: '' } },
      ...{ timeout: MOST_PATIENCE_MS, killSignal: 'SIGKILL' },
    },
  )
  if (signal !== null) return []
  if (!stdout.startsWith('{')) throw new UserError(`Jest did not run ${test}:\n${stderr}`)
  const { testResults } = JSON.parse(stdout) as Report
  return testResults.flatMap(({ assertionResults, message }) =>
    assertionResults.length === 0
      ? [message]
      : assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title),
  )
}

/** Runs a check on a fault. Returns what failed. */
function seen(folder: string, { test, file, from, to }: Fault): string[] {
  const place = path.join(folder, file)
  const whole = readFileSync(place, 'utf8')
  if (!whole.includes(from))
    throw new UserError(`${file} has no "${from}" any more: change tests/faults/list.ts.`)
  writeFileSync(
    place,
    whole.replace(from, () => to),
  )
  const failed = failing(folder, test)
  writeFileSync(place, whole)
  return failed
}

const cell = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 120)

function main(): void {
  const asked = process.argv.slice(2)
  const folder = copied()
  const blind: string[] = []
  console.log('| check | command | fault that was put there | what failed |\n| --- | --- | --- | --- |')
  try {
    for (const fault of FAULTS.filter(({ check }) => asked.every((word) => check.includes(word)))) {
      const failed = seen(folder, fault)
      if (failed.length === 0) blind.push(fault.check)
      const said = failed.length === 0 ? 'NOTHING' : `${failed.length}: ${cell(failed[0]!)}`
      console.log(
        `| ${fault.check} | \`${fault.test}\` | ${fault.file}: \`${cell(fault.from)}\` became \`${cell(fault.to)}\` | ${said} |`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  if (blind.length > 0)
    throw new UserError(`No test saw the fault that was put there for: ${blind.join('; ')}.`)
}

try {
  main()
} catch (error) {
  fail(error)
}
