/** Jest's globalTeardown: ends the servers that start-sites.js began. */
export default async function stopSites() {
  const child = globalThis.signpostSites
  if (!child || child.exitCode !== null) return
  const ended = new Promise((resolve) => child.on('close', resolve))
  child.kill('SIGTERM')
  await ended
}
