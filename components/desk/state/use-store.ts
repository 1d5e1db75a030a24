import { useSyncExternalStore } from 'react'
import type { Store } from './store'

/** What a store holds, for a component that is drawn anew when it changes. */
export function useStore<T>({ subscribe, get }: Store<T>): T {
  return useSyncExternalStore(subscribe, get, get)
}
