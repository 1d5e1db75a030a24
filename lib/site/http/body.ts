import type { IncomingMessage } from 'node:http'

/**
 * The body of a request as text; undefined where it is longer than allowed. What is too long is not kept, and is read no further.
 * @param most in bytes
 */
export function bodyOf(request: IncomingMessage, most: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > most) {
        request.pause()
        resolve(undefined)
      } else chunks.push(chunk)
    })
    request.once('end', () => resolve(Buffer.concat(chunks).toString()))
    request.once('error', reject)
    request.once('close', () => {
      // An error is dear, for it notes where it was made: not for each request that ends well.
      if (!request.complete) reject(new Error('The request was not sent whole.'))
    })
  })
}
