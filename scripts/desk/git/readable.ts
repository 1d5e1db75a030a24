import { UserError } from '@/lib/command/user-error'
import { whyUnread } from '@/lib/content'
import type { Keep } from '../text/standing'
import type { Question, Settling, Sides } from './sides'

/**
 * A settling that makes no file that cannot be read: both are offered only where both together can be read, and what cannot is
 * refused, with the line and what is wrong there. A text that is faulty on a side already may stay so: the editor shows what is
 * wrong with it. JSON may not, for a faulty one takes much else with it.
 */
export function readably(file: string, { parts, settled }: Settling, sides: Sides): Settling {
  const mayFail =
    !file.endsWith('.json') && [sides.ours, sides.theirs].some((one) => whyUnread(file, one) !== undefined)
  if (mayFail) return { parts, settled }
  const faultOf = (keep: readonly Keep[]) => {
    const text = settled(keep)
    return text === undefined ? undefined : whyUnread(file, text)
  }
  const asked = parts.map((part, n) => {
    const fault = part.both ? faultOf(parts.map((_, i) => (i === n ? 'both' : 'ours'))) : undefined
    return fault ? withoutBoth(part, fault) : part
  })
  const whole = asked.length === 0 && faultOf([]) ? wholeOf(sides) : undefined
  return {
    parts: whole?.parts ?? asked,
    settled: (keep) => {
      const text = (whole?.settled ?? settled)(keep)
      const fault = text === undefined ? undefined : whyUnread(file, text)
      if (fault)
        throw new UserError(
          `Nothing was written: what is kept of ${file} makes a file that cannot be read. Line ${fault.line}: ${fault.message} Keep something else, or mend the file with a text editor and take the marks of the conflict out there.`,
        )
      return text
    },
  }
}

function withoutBoth(part: Question, { message }: { readonly message: string }): Question {
  const words = `You and somebody else both wrote in this place. Both together could not be read (${message.replace(/\.$/, '')}): keep one of the two.`
  return { ...part, both: false, words }
}

/** What the two have made of the file fits together nowhere. */
function wholeOf({ ours, theirs }: Sides): Settling {
  const words =
    'You and somebody else changed this file in different places, and the two together could not be read. Keep one of the two.'
  return {
    parts: [{ where: 'The whole file', words, ours, theirs, both: false }],
    settled: ([keep]) => (keep === 'theirs' ? theirs : ours),
  }
}
