import { openJournal } from '@/scripts/desk/disk/journal'

// Types without end into a journal, and tells what has been noted: a test kills it.

const [folder = '', path = ''] = process.argv.slice(2)
const journal = openJournal(folder)
for (let n = 1; ; n++) {
  journal.note({ path, text: String(n), at: n })
  process.stdout.write(`${n}\n`)
  if (n % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
}
