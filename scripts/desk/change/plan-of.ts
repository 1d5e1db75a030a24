import type { Library } from '@/lib/content'
import type { Change } from '@/lib/desk/protocol'
import { setFields } from './fields'
import { addAnswer, addGuide, insertStep, lead, removeAnswer } from './grow'
import { moveStep, removeStep, renameGuide, renameStep } from './move'
import type { Plan } from './plan'
import { removeGuide } from './remove-guide'
import { translate } from './translate'
import { addScenario, renameScenario } from './walks'

/**
 * What a change makes of the content's files. Nothing is written.
 * @throws {UserError} that says why it cannot be done
 */
export function planOf(library: Library, change: Exclude<Change, { kind: 'cure' }>): Plan {
  switch (change.kind) {
    case 'add-guide':
      return addGuide(library, change)
    case 'add-answer':
      return addAnswer(library, change)
    case 'insert-step':
      return insertStep(library, change)
    case 'lead':
      return lead(library, change)
    case 'remove-answer':
      return removeAnswer(library, change)
    case 'rename-step':
      return renameStep(library, change.at, change.to)
    case 'rename-guide':
      return renameGuide(library, change.guide, change.to)
    case 'move-step':
      return moveStep(library, change.at, change.guide)
    case 'remove-step':
      return removeStep(library, change.at, change.over)
    case 'remove-guide':
      return removeGuide(library, change)
    case 'rename-scenario':
      return renameScenario(library, change)
    case 'set-fields':
      return setFields(library, change)
    case 'translate':
      return translate(library, change)
    case 'add-scenario':
      return addScenario(library, change)
  }
}
