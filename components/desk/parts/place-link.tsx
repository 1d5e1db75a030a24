import type { ReactNode } from 'react'
import { hashOf, type Place } from '../state/place'
import { useLang } from './desk-context'

interface PlaceLinkProps {
  to: Place
  children: ReactNode
  current?: boolean
  lang?: string
}

/** A link to a place on the desk. What is typed here is saved before it is left. */
export function PlaceLink({ to, children, current = false, lang: wanted }: PlaceLinkProps) {
  const now = useLang()
  return (
    <a href={hashOf(to, wanted ?? now)} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}
