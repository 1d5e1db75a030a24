import { createContext, useContext } from 'react'
import type { Desk, DeskState } from '../state/desk'
import { useStore } from '../state/use-store'

/** The one desk of the page. */
export const DeskContext = createContext<Desk | undefined>(undefined)

/** The desk, with what it holds now. @throws outside the page */
export function useDesk(): Desk & DeskState {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk() is for what stands in a DeskContext.')
  return { ...desk, ...useStore(desk.store) }
}
