import type { DetailedHTMLProps, HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'guide-index': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string }
    }
  }
}
