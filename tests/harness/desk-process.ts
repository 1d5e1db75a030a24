import { deskPage } from './desk-page'

// The desk without a site behind it, in a process of its own: a test kills it.

const { address } = await deskPage(process.argv[2] ?? '')
process.stdout.write(`${address}\n`)
