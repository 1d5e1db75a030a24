/** Shows on a terminal how far a count has come; says nothing into a pipe. */
export function countLine(name: string, stream: NodeJS.WriteStream = process.stderr) {
  let shown = 0
  return {
    update(done: number, of: number) {
      if (!stream.isTTY || Date.now() - shown < 100) return
      shown = Date.now()
      stream.write(`\r\x1b[K${name} ${done} of ${of}`)
    },
    /** Takes the line away. */
    done() {
      if (stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}
