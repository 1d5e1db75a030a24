import type { InsightView } from '@/lib/insight/view'

interface FiltersProps {
  view: InsightView
  action: string
}

/** Which numbers are shown: a form that asks for the page anew. */
export function Filters({ view, action }: FiltersProps) {
  const { filter, guides, languages, interfaces, versions } = view
  return (
    <form action={action} className="insight-filters" aria-label="What is shown">
      <label>
        Guide
        <select name="guide" defaultValue={filter.guide}>
          {guides.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Language
        <select name="lang" defaultValue={filter.lang}>
          {languages.map((lang) => (
            <option key={lang}>{lang}</option>
          ))}
        </select>
      </label>
      {interfaces.length > 0 && (
        <label>
          Interface
          <select name="ui" defaultValue={filter.ui ?? ''}>
            <option value="">all</option>
            {interfaces.map((ui) => (
              <option key={ui}>{ui}</option>
            ))}
          </select>
        </label>
      )}
      <label>
        Version
        <select name="version" defaultValue={filter.version ?? ''}>
          <option value="">all</option>
          {versions.map(({ version, day }) => (
            <option key={version} value={version}>
              {`since ${day}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        From
        <input type="date" name="from" defaultValue={filter.from} />
      </label>
      <label>
        To
        <input type="date" name="to" defaultValue={filter.to} />
      </label>
      <button>Show</button>
    </form>
  )
}
