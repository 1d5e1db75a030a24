import { useId } from 'react'

interface PickFileProps {
  label: string
  /** As in an input: `.png,image/png`. */
  accept: string
  onFile: (file: File) => void
}

/** A button that asks for a file. */
export function PickFile({ label, accept, onFile }: PickFileProps) {
  const id = useId()
  return (
    <span className="desk-file">
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  )
}
