import { createServer, type AddressInfo } from 'node:net'
import { UserError } from './user-error'

/**
 * @param text PORT as the environment has it
 * @throws {UserError} if it is no port
 */
export function portFrom(text: string | undefined): number {
  const port = text ? Number(text) : 3000
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new UserError(`PORT is "${text}". Give a number from 1 to 65535, or leave it out for 3000.`)
}

/**
 * Makes sure that a server can listen on a port.
 * @throws {UserError} that says what to do, when it cannot
 */
export function assertFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new UserError(whyNot(error, port))))
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function whyNot(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken, perhaps by another npm start or npm run dev. Stop that, or name another: PORT=${port + 1} npm start`
  }
  if (error.code === 'EACCES')
    return `Port ${port} is reserved for the system. Name one from 1024 on: PORT=3000 npm start`
  return `Port ${port} cannot be used: ${error.message}`
}
