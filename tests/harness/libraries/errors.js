import { types } from 'node:util'

/**
 * Jest's setupFiles. What a package throws that was loaded for the process is an error of that context, and is to be one in the
 * context of a test file, too.
 */
for (const kind of [Error, RangeError, TypeError, SyntaxError]) {
  const isOwn = Function.prototype[Symbol.hasInstance]
  Object.defineProperty(kind, Symbol.hasInstance, {
    value(one) {
      if (isOwn.call(this, one)) return true
      return this === kind && types.isNativeError(one) && (kind === Error || one.name === kind.name)
    },
  })
}
