import type { DetailedHTMLProps, HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-box': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string }
    }
  }
}
