import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Desk, DeskState } from '../state/desk'
import { useStore } from '../state/use-store'

/** The one desk of the page. */
export const DeskContext = createContext<Desk | undefined>(undefined)

/** The desk, with what it holds now. @throws outside the page */
export function useDesk(): Desk & DeskState {
  const desk = useHeldDesk()
  return { ...desk, ...useStore(desk.store) }
}

/** The language being written. What asks for this alone is not drawn anew with all else: there are hundreds of links. @throws outside the page */
export function useLang(): string {
  const { store } = useHeldDesk()
  const lang = () => store.get().lang
  return useSyncExternalStore(store.subscribe, lang, lang)
}

function useHeldDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk() is for what stands in a DeskContext.')
  return desk
}
