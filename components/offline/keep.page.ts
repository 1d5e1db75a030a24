import { basePath } from '@/lib/addresses/base-path'
import { guideAddress, offlineAddress } from '@/lib/addresses'
import { OWN_UNIT, type FromWorker, type ToWorker } from '@/lib/site/service-worker/protocol'

/** Lets a reader keep the whole site on the device, see what is kept, and remove it. */
export async function offer(host: HTMLElement): Promise<void> {
  const part = <E extends HTMLElement = HTMLElement>(name: string) => host.querySelector<E>(`[data-${name}]`)!
  const { lang } = document.documentElement
  const [save, stop, remove] = [part('save'), part('stop'), part('remove')]
  const [bar, status, list, none] = [
    part<HTMLProgressElement>('bar'),
    part('status'),
    part('list'),
    part('none'),
  ]
  const name = save.textContent
  // The page is also shown in the place of one that is not kept.
  const instead = location.pathname !== offlineAddress(lang)
  part('unsaved').hidden = !instead
  part('retry').addEventListener('click', () => location.reload())

  const show = ({ units, saved, elsewhere = [], progress, failed }: FromWorker) => {
    const wasOnStop = document.activeElement === stop
    bar.hidden = stop.hidden = !progress
    if (progress) {
      ;[bar.value, bar.max] = progress
      save.hidden = remove.hidden = true
      status.textContent = progress.map((bytes) => megabytes(bytes, lang)).join(' / ')
      return
    }
    const kept = units.filter(({ id }) => saved.includes(id))
    const whole = units.length > 0 && kept.length === units.length
    const missing = units.reduce((sum, { id, bytes }) => (saved.includes(id) ? sum : sum + bytes), 0)
    // Without a network there is nothing to be had.
    save.hidden = whole || units.length === 0 || instead || !navigator.onLine
    save.textContent = `${name} (${megabytes(missing, lang)})`
    remove.hidden = kept.length === 0
    if (wasOnStop) (save.hidden ? remove : save).focus()
    status.textContent = (failed ? host.dataset[failed] : whole ? host.dataset.done : '') ?? ''
    const guides = kept.filter(({ id }) => id !== OWN_UNIT)
    none.hidden = guides.length + elsewhere.length > 0
    list.replaceChildren(
      ...guides.map(({ id, title }) => item(lang, id, title)),
      ...elsewhere.map((one) => item(one.lang, one.id, one.title)),
    )
  }

  try {
    const { serviceWorker } = navigator
    await serviceWorker.register(`${basePath()}/sw.js`)
    const { active } = await serviceWorker.ready
    const tell = (message: ToWorker) => active?.postMessage(message)
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => show(data))
    // Messages wait for this where a listener is added rather than set.
    serviceWorker.startMessages()
    save.addEventListener('click', () => {
      show({ units: [], saved: [], progress: [0, 1] })
      status.textContent = ''
      stop.focus()
      tell({ do: 'save', lang })
    })
    stop.addEventListener('click', () => tell({ do: 'stop' }))
    remove.addEventListener('click', () => tell({ do: 'remove', lang }))
    for (const type of ['online', 'offline']) addEventListener(type, () => tell({ do: 'tell', lang }))
    tell({ do: 'tell', lang })
  } catch {
    status.textContent = host.dataset.refused ?? ''
  }
}

function item(lang: string, guide: string, title: string): HTMLElement {
  const [made, link] = [document.createElement('li'), document.createElement('a')]
  link.href = guideAddress(lang, guide)
  link.textContent = title
  if (lang !== document.documentElement.lang) link.lang = link.hreflang = lang
  link.className = 'touch'
  made.append(link)
  return made
}

function megabytes(bytes: number, lang: string): string {
  const unit = { style: 'unit', unit: 'megabyte', unitDisplay: 'short' } as const
  const format = new Intl.NumberFormat(lang, { ...unit, maximumFractionDigits: 1 })
  // Number and unit stay on one line.
  return format.format(bytes / 1e6).replaceAll(' ', '\u00a0')
}
