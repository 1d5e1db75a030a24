import fs from 'node:fs'
import path from 'node:path'
import { nearest } from '@/lib/tree'

/** What was meant by a name under which there is no picture. */
export function otherPicture(id: string, root: string): string {
  const [folder = '', ...rest] = id.split('/')
  const name = (rest.at(-1) ?? '').replace(/\.(?:png|json)$/i, '')
  const [own, all] = [picturesIn(root, folder), foldersIn(root)]
  if (own.includes(name) && rest.join('/') !== name)
    return `. A name has neither folder nor ending: write name="${name}".`
  const almost = almostCalled(root, folder, name)
  if (almost) return almost
  const close = nearest(name, own)
  if (close && close !== name) return `; did you mean "${close}"?`
  const other = all.find((one) => picturesIn(root, one).includes(name))
  if (other && other !== folder)
    return `, but there is one in screenshots/${other}. Each interface has its own pictures: add this one's and its marks, or leave it out here.`
  return '. Is the name right? Else add the picture and its marks.'
}

/** What to do about a picture whose marks are missing. */
export function marksFor(id: string, root: string): string {
  const [folder = '', name = ''] = id.split('/')
  const almost = isFolder(root, folder)
    ? fs.readdirSync(path.join(root, 'screenshots', folder)).find((one) => rightMarks(one, name))
    : undefined
  return almost === undefined
    ? `Add screenshots/${id}.json beside it; npm run mark makes it.`
    : `There is ${almost}, which is not read. Rename it to "${name}.json".`
}

function rightMarks(file: string, name: string): boolean {
  const plain = file.toLowerCase().replace(/\s/g, '')
  return plain === `${name}.json` || plain.startsWith(`${name}.json.`) || plain === `${name}.png.json`
}

/** A folder or file that has the name but for its capitals, or a picture of another kind. */
function almostCalled(root: string, folder: string, name: string): string | undefined {
  const other = foldersIn(root).find(
    (one) => one !== folder && one.toLowerCase() === folder.toLowerCase() && isFolder(root, one),
  )
  if (other !== undefined && !isFolder(root, folder))
    return `. There is a folder screenshots/${other}, and capitals count: rename it to "${folder}".`
  if (!/^[\w-]+$/.test(folder) || !isFolder(root, folder)) return undefined
  const files = fs.readdirSync(path.join(root, 'screenshots', folder))
  const twice = files.find((one) => new RegExp(`^${name}\\.png\\.\\w+$`, 'i').test(one))
  if (twice !== undefined)
    return `. There is ${twice}, whose name has an ending too many: rename it to "${name}.png".`
  const file = files.find(
    (one) => /^\.(?:png|jpe?g|webp|gif|bmp|heic)$/i.test(path.extname(one)) && isNamed(one, name),
  )
  if (file === undefined || file === `${name}.png`) return undefined
  return /\.png$/i.test(file)
    ? `. There is ${file}, and capitals count: rename it to "${name}.png".`
    : `. There is ${file}, which is no PNG: save it as ${name}.png.`
}

function isNamed(file: string, name: string): boolean {
  return path.parse(file).name.toLowerCase() === name.toLowerCase()
}

function isFolder(root: string, folder: string): boolean {
  const full = path.join(root, 'screenshots', folder)
  return fs.existsSync(full) && fs.statSync(full).isDirectory()
}

function foldersIn(root: string): string[] {
  const folder = path.join(root, 'screenshots')
  return fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []
}

function picturesIn(root: string, folder: string): string[] {
  const full = path.join(root, 'screenshots', folder)
  if (!/^[\w-]+$/.test(folder) || !fs.existsSync(full) || !fs.statSync(full).isDirectory()) return []
  return fs
    .readdirSync(full)
    .flatMap((file) => (file.endsWith('.png') ? [file.slice(0, -'.png'.length)] : []))
}
