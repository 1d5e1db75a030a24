import type { Editor } from './create-editor'

interface ToolbarProps {
  editor: () => Editor | null
  interfaces: readonly { readonly id: string; readonly label: string }[]
  onLink: () => void
  onPicture: () => void
}

/** Buttons for those who do not know Markdown. */
export function Toolbar({ editor, interfaces, onLink, onPicture }: ToolbarProps) {
  const parts = interfaces
    .map(({ id }, n) => `<Interface version="${id}">\n\n${n === 0 ? '|' : 'TODO'}\n\n</Interface>`)
    .join('\n')
  const buttons: readonly (readonly [label: string, shown: string, act: () => void])[] = [
    ['Bold', 'B', () => editor()?.bold()],
    ['Italic', 'I', () => editor()?.italic()],
    ['List', '• List', () => editor()?.prefix('- ')],
    ['Numbered list', '1. List', () => editor()?.prefix('1. ')],
    ['Heading', 'Heading', () => editor()?.prefix('## ')],
    ['Link', 'Link', onLink],
    ['Picture', 'Picture', onPicture],
    ['Note', 'Note', () => editor()?.block('<Note>\n\n|\n\n</Note>')],
    ['Warning', 'Warning', () => editor()?.block('<Warning>\n\n|\n\n</Warning>')],
    ...(parts === ''
      ? []
      : [['Part for each interface', 'Interfaces', () => editor()?.block(parts)] as const]),
  ]
  return (
    <div className="desk-toolbar" role="group" aria-label="Put into the text">
      {buttons.map(([label, shown, act]) => (
        <button
          key={label}
          type="button"
          aria-label={label === shown ? undefined : label}
          title={label}
          data-name={shown}
          onClick={act}
        >
          {shown}
        </button>
      ))}
    </div>
  )
}
