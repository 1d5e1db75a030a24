import { spawn, type ChildProcess } from 'node:child_process'
import { exitCode } from '@/lib/command/stopping'

function node(program: string): ChildProcess {
  return spawn(process.execPath, ['-e', program], { stdio: 'ignore' })
}

test('a command that was told to stop has not failed', async () => {
  const obedient = node('setInterval(() => {}, 1000)')
  const ended = exitCode(obedient)
  obedient.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(await exitCode(node('process.exit(143)'))).toBe(0)
})

test('a command that was killed, or that says so, has', async () => {
  const victim = node('setInterval(() => {}, 1000)')
  const ended = exitCode(victim)
  victim.kill('SIGKILL')
  expect(await ended).toBe(1)
  expect(await exitCode(node('process.exit(3)'))).toBe(3)
})
