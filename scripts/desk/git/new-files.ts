import fs from 'node:fs'
import path from 'node:path'

/**
 * Files that Git has never had, as a unified diff shows them: each line is new. Git itself says nothing of them.
 * @param most letters, after which no more files are read
 */
export function diffOfNew(root: string, files: readonly string[], most: number): string {
  let diff = ''
  for (const file of [...files].sort()) {
    if (diff.length >= most) break
    diff += newFile(file, path.join(root, file))
  }
  return diff
}

function newFile(file: string, place: string): string {
  const head = `diff --git a/${file} b/${file}\nnew file\n`
  let bytes: Buffer
  try {
    if (!fs.lstatSync(place).isFile()) return head
    bytes = fs.readFileSync(place)
  } catch {
    // It is gone by now.
    return ''
  }
  if (bytes.includes(0)) return `${head}Binary file\n`
  const text = bytes.toString('utf8')
  if (text === '') return head
  const lines = text.replace(/\n$/, '').split('\n')
  const end = text.endsWith('\n') ? '' : '\\ No newline at end of file\n'
  return `${head}--- /dev/null\n+++ b/${file}\n@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}\n`).join('')}${end}`
}
