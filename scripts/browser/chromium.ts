import { createReadStream, createWriteStream } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { extract } from 'tar-fs'
import writeFileAtomic from 'write-file-atomic'

export interface LaunchOptions {
  /** Take the package's Chromium even where CHROMIUM_PATH names another: the bytes of a picture must not depend on the machine. */
  readonly pinned?: boolean
  /** Show letters in the system's fonts, too, where the package's have none. Pages then look as the machine decides. */
  readonly systemFonts?: boolean
  /** Further command-line switches. */
  readonly args?: readonly string[]
}

const switches = [
  // In a container there is no user namespace for the sandbox, and /dev/shm is small. It shows only our own pages.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--hide-scrollbars',
  // The same colours and letters on every machine.
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
]

/**
 * A headless Chromium to test pages and draw pictures with. The caller closes it.
 * CHROMIUM_PATH names another binary, unless `pinned`. The first call on a machine unpacks the package's browser (about 4 s, 0.25 GB).
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const { file, switches: args, environment } = await chromiumCommand(options)
  return chromium.launch({ executablePath: file, args: [...args], ...(environment && { env: environment }) })
}

/** How a Chromium is started. */
export interface ChromiumCommand {
  readonly file: string
  readonly switches: readonly string[]
  /** Left out: that of this process. */
  readonly environment?: Record<string, string>
}

/** The same for who starts it otherwise: tools that measure bring a launcher of their own. */
export async function chromiumCommand({
  pinned = false,
  systemFonts = false,
  args = [],
}: LaunchOptions = {}): Promise<ChromiumCommand> {
  const own = pinned ? undefined : process.env.CHROMIUM_PATH
  if (own) return { file: own, switches: [...switches, ...args] }
  const folder = await unpackedChromium()
  return {
    file: path.join(folder, 'chromium'),
    switches: [...switches, ...args],
    environment: {
      ...definedEnvironment(),
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), folder].join(path.delimiter),
      FONTCONFIG_FILE: path.join(folder, systemFonts ? SYSTEM_FONTS : OWN_FONTS),
    },
  }
}

/** The version of the Chromium in the npm package, `147.0.0`: read from the package, so nothing is unpacked for it. */
export async function pinnedChromiumVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(packageFolder(), 'package.json'), 'utf8'))
  return (manifest as { version: string }).version
}

/**
 * The folder with the unpacked browser, its libraries and fonts. The package's own `executablePath()` unpacks the
 * libraries only on Lambda, hence ours. Unpacked aside and then renamed: processes that race for it all end with a whole one.
 */
async function unpackedChromium(): Promise<string> {
  const source = packageFolder()
  // node_modules/.cache, beside node_modules/@sparticuz/chromium
  const cache = path.join(path.dirname(path.dirname(source)), '.cache', 'signpost-chromium')
  const folder = path.join(cache, await pinnedChromiumVersion())
  if (!(await exists(folder))) {
    await mkdir(cache, { recursive: true })
    const aside = await mkdtemp(path.join(cache, 'unpacking-'))
    try {
      await unpack(path.join(source, 'bin'), aside)
      await rename(aside, folder)
    } catch (error) {
      await rm(aside, { recursive: true, force: true })
      if (!(await exists(folder))) throw error
    }
  }
  await Promise.all([OWN_FONTS, SYSTEM_FONTS].map((name) => writeFontsConf(folder, name)))
  return folder
}

async function unpack(bin: string, to: string): Promise<void> {
  const binary = path.join(to, 'chromium')
  await Promise.all([
    pipeline(
      createReadStream(path.join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(binary),
    ),
    ...['al2023', 'fonts', 'swiftshader'].map((name) =>
      pipeline(createReadStream(path.join(bin, `${name}.tar.br`)), createBrotliDecompress(), extract(to)),
    ),
  ])
  await chmod(binary, 0o755)
}

const OWN_FONTS = 'fonts.conf'
const SYSTEM_FONTS = 'system-fonts.conf'

/** What is written in the package's font stays so where the system has fonts of its own. */
const PREFER_OWN = ['sans-serif', 'sans', 'system-ui']
  .map(
    (family) =>
      `<alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  )
  .join('\n  ')

/**
 * The package's fonts.conf names a folder of Lambda's. Naming ours alone keeps the system's fonts out of pages and pictures.
 * It holds absolute paths, so it is looked at each time: the repository may have been moved.
 */
async function writeFontsConf(folder: string, name: string): Promise<void> {
  const file = path.join(folder, name)
  const system = `  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${PREFER_OWN}
`
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
${name === SYSTEM_FONTS ? system : ''}  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
  const written = await readFile(file, 'utf8').catch(() => '')
  if (text === written) return
  await writeFileAtomic(file, text)
}

/** `node_modules/@sparticuz/chromium`: the folder above the entry that Node resolves, `build/cjs/index.cjs`. */
function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return path.resolve(path.dirname(entry), '..', '..')
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
