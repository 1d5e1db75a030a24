import { words } from '@/lib/words'

/** Scripts fill it, and React has to leave it as it is. */
const LEFT = { __html: '' }

/** Where this browser was last: filled by scripts, and last on the page, so that nothing moves when it comes. */
export function RecentGuides({ lang }: { lang: string }) {
  return (
    <section
      className="recent-guides"
      data-recent=""
      aria-labelledby="recent"
      hidden
      suppressHydrationWarning
    >
      <h2 id="recent" className="text-xl">
        {words(lang).guideIndex.recent}
      </h2>
      <ul role="list" suppressHydrationWarning dangerouslySetInnerHTML={LEFT} />
    </section>
  )
}
