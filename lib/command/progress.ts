/** Tells a person how a long command gets on; says next to nothing into a pipe. */
export interface Progress {
  /** Runs one phase and, on a terminal, says how long it took. */
  phase<T>(name: string, work: () => Promise<T>): Promise<T>
}

const REFRESH_MS = 1000

/** Progress on standard error, so that what a command prints stays clean. */
export function progress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return {
    async phase(name, work) {
      if (!stream.isTTY) return work()
      const start = Date.now()
      const show = (mark: string) => stream.write(`\r\x1b[K${mark} ${name} ${seconds(Date.now() - start)}`)
      show('…')
      const timer = setInterval(() => show('…'), REFRESH_MS)
      try {
        const result = await work()
        show('✓')
        return result
      } catch (error) {
        show('✗')
        throw error
      } finally {
        clearInterval(timer)
        stream.write('\n')
      }
    },
  }
}

/** `1.2 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
