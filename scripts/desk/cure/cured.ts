import { UserError } from '@/lib/command/user-error'
import type { Plan } from '../change/plan'
import type { Opened } from '../look/opened'

/** What a cure makes of its file. @throws {UserError} where it does not fit any more */
export function cured(_opened: Opened, name: string): Plan {
  throw new UserError(`There is no cure "${name}".`)
}
