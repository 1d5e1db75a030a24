import { Spoken } from '@/components/spoken/spoken'
import { messages } from '@/lib/messages'

/** Where this browser was last: filled by scripts, and last on the page, so that nothing moves when it comes. */
export function RecentGuides({ lang }: { lang: string }) {
  return (
    <section
      className="mt-6 mb-8 max-w-measure xl:[grid-area:2/1] print:hidden"
      data-recent=""
      aria-labelledby="recent"
      hidden
    >
      <h2 id="recent" className="text-xl">
        <Spoken lang={lang}>{messages(lang).guideIndex.recent}</Spoken>
      </h2>
      <ul role="list" className="title-list" />
    </section>
  )
}
