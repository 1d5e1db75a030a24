import type { NamedInterface } from '@/components/interface-switch/interface-switch'
import { words } from '@/lib/words'

/** Where pictures are seen larger: one dialog for all of a page. `enlarge.ts` fills it when it is first needed. */
export function Enlarged({ lang }: { lang: string }) {
  const say = words(lang)
  return (
    <dialog className="enlarged" aria-label={say.enlarged}>
      <div className="enlarged-view" />
      <p className="enlarged-name" aria-live="polite" />
      <div className="enlarged-tools">
        <div className="enlarged-marks" role="group" aria-label={say.marks} />
        <button type="button" data-zoom="out" aria-label={say.zoomOut}>
          −
        </button>
        <button type="button" data-zoom="fit" aria-label={say.wholePicture}>
          <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden="true">
            <path d="M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5" />
          </svg>
        </button>
        <button type="button" data-zoom="in" aria-label={say.zoomIn}>
          +
        </button>
        <button type="button" className="enlarged-back">
          {say.backToText}
        </button>
      </div>
    </dialog>
  )
}

/** Whether a page has pictures that can be seen larger: in its text, or by the names of its interfaces. */
export function needsEnlarged(
  { pictures, interfaces }: { pictures: readonly unknown[]; interfaces: readonly string[] },
  named: readonly NamedInterface[],
): boolean {
  return pictures.length > 0 || (interfaces.length > 0 && named.some(({ picture }) => picture))
}
