import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { readArguments } from '@/lib/command/arguments'
import { fail } from '@/lib/command/user-error'
import { namedKnowledge } from '@/lib/machines/knowledge/named-knowledge'
import { assistantServer } from '@/lib/machines/mcp/assistant-server'
import { cardDocuments } from '@/lib/site/build/card-document'
import { settingsIn } from '@/lib/site/build/settings'

/**
 * `npm run mcp`: the knowledge base for an assistant on this machine, by standard input and output (the Model Context Protocol): that
 * of the content folder, of an exported folder, or of a published site: `-- https://help.example.com`.
 */
try {
  const { positionals } = readArguments({ words: 1, usage: 'npm run mcp -- [<address or folder>]' })
  // Standard output belongs to the protocol.
  console.log = console.error
  const knowledge = await namedKnowledge(positionals[0], settingsIn(process.env))
  const card = cardDocuments(process.cwd())
  await assistantServer(knowledge, { card }).connect(new StdioServerTransport())
} catch (error) {
  fail(error)
}
