#!/usr/bin/env node
// The command of the package. Packages are no place from which Node.js runs TypeScript by itself.
import 'tsx'

await import('../scripts/signpost.ts')
