import { messages, spokenAttributes } from '@/lib/messages'

/** Lets readers choose between light and dark colours, where scripts run: see `theme.element.ts`. */
export function ThemeChoice({ lang }: { lang: string }) {
  const { label, auto, light, dark } = messages(lang).theme
  return (
    <theme-choice
      class="inline-flex min-h-11 items-center gap-2 print:hidden no-js:hidden"
      {...spokenAttributes(lang)}
    >
      <label htmlFor="theme">{label}</label>
      <select
        id="theme"
        className="min-h-11 border border-ink bg-plate px-2 text-ink"
        autoComplete="off"
        defaultValue=""
      >
        <option value="">{auto}</option>
        <option value="light">{light}</option>
        <option value="dark">{dark}</option>
      </select>
    </theme-choice>
  )
}
