import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from '@/lib/command/write-whole'

/** Sessions that were ended before their time, by their ids. */
export interface EndedSessions {
  /** Ends one for good. */
  readonly end: (session: Session) => void
  readonly isEnded: (session: Session) => boolean
}

/** What a cookie says of its session; times in seconds since 1970 (RFC 7519, NumericDate). */
export interface Session {
  readonly id: string
  readonly begun: number
  readonly until: number
}

/** Who signs out more often has a program do it; then all sessions end, and everybody signs in again. */
const MOST = 2000
const ALL = '*'

/**
 * Remembers in a file of a folder which sessions have ended, so that a copied cookie opens nothing, also after a restart and for
 * another process of the folder. What has run out by itself is forgotten, so the file never holds more than `most` lines.
 */
export function openEndedSessions(folder: string, now = Date.now, most = MOST): EndedSessions {
  const file = path.join(folder, 'sessions.ended')
  let read = ''
  let ended = new Map<string, number>()
  /** What was ended here lives on where the file cannot be written. */
  const own = new Map<string, number>()
  const seconds = () => Math.floor(now() / 1000)

  function refresh(): void {
    const state = statSync(file, { throwIfNoEntry: false })
    const version = state ? `${state.mtimeMs} ${state.size} ${state.ino}` : ''
    if (version === read) return
    read = version
    ended = new Map(
      (state ? readFileSync(file, 'utf8') : '').split('\n').flatMap((line): [string, number][] => {
        const [id, until] = line.split(' ')
        return id && Number(until) > seconds() ? [[id, Number(until)]] : []
      }),
    )
  }

  return {
    end({ id, until }) {
      refresh()
      for (const all of [own, ended]) for (const [one, end] of all) if (end <= seconds()) all.delete(one)
      // Whoever has begun until now is out, where there are too many. The line is kept for as long as a session lasts.
      if (ended.size >= most) {
        ended.clear()
        own.clear()
        id = `${ALL}${seconds()}`
      }
      own.set(id, until)
      ended.set(id, until)
      try {
        writeWhole(file, [...ended].map(([one, end]) => `${one} ${end}\n`).join(''))
      } catch {
        // A disk that refuses: this process knows it all the same.
      }
    },
    isEnded({ id, begun }) {
      refresh()
      if (ended.has(id) || own.has(id)) return true
      return [...ended.keys(), ...own.keys()].some(
        (one) => one.startsWith(ALL) && begun <= Number(one.slice(ALL.length)),
      )
    },
  }
}
