import path from 'node:path'
import ts from 'typescript'

/** Forms of a plural are chosen by the language. */
const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

/**
 * Keys of a catalogue that nothing asks for, told by the compiler: `say.start`, `const { start } = say`, and `say[outcome]`
 * where it is known what `outcome` can be. What is asked for by any name at all counts as used, all of it.
 * @param files everything that may ask
 * @param constant the name of the catalogue in the file, or of the function that returns it
 */
export function unusedMessages(files: readonly string[], file: string, constant: string): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', (name) => ts.sys.readFile(name)) as {
    config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd())
  const settings = { ...options, types: [], noEmit: true, incremental: false }
  const program = ts.createProgram([...files], settings, hostWithoutPackages(settings))
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(path.resolve(file)) ?? program.getSourceFile(file)
  const catalogue = source && catalogueIn(source, constant)
  if (!catalogue) throw new Error(`no ${constant} in ${file}`)
  const names = namesIn(checker.getTypeAtLocation(catalogue), checker)
  const used = new Set<ts.Node>()
  const use = (symbol: ts.Symbol | undefined) => symbol?.declarations?.forEach((one) => used.add(one))
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && names.has(node.name.text)) {
      use(checker.getSymbolAtLocation(node.name))
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText()
      if (names.has(name)) use(checker.getTypeAtLocation(node.parent).getProperty(name))
    } else if (ts.isElementAccessExpression(node)) {
      const asked = checker.getTypeAtLocation(node.argumentExpression)
      for (const one of asked.isUnion() ? asked.types : [asked])
        if (one.isStringLiteral() && names.has(one.value))
          use(checker.getTypeAtLocation(node.expression).getProperty(one.value))
    }
    node.forEachChild(look)
  }
  for (const name of files) {
    const asking = program.getSourceFile(path.resolve(name)) ?? program.getSourceFile(name)
    if (asking && (asking !== source || files.length === 1)) look(asking)
  }
  const isUsed = (symbol: ts.Symbol) => symbol.declarations?.some((one) => used.has(one)) ?? false
  const unusedIn = (type: ts.Type, above: string): string[] =>
    type.getProperties().flatMap((symbol) => {
      const name = above + symbol.name
      const own = checker.getTypeOfSymbol(symbol)
      const inner = own.getFlags() & ts.TypeFlags.Object && own.getCallSignatures().length === 0
      if (!inner) return isUsed(symbol) ? [] : [name]
      if (!isUsed(symbol)) return [name]
      const within = own.getProperties()
      const whole = within.length === 0 || within.every((one) => FORMS.has(one.name))
      return whole || within.every((one) => !isUsed(one)) ? [] : unusedIn(own, `${name}.`)
    })
  return unusedIn(checker.getTypeAtLocation(catalogue), '')
}

/** Reads our own files alone: no package says what a word is, and theirs are the larger part by far. */
function hostWithoutPackages(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const cache = ts.createModuleResolutionCache(process.cwd(), (name) => name, options)
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) =>
      /^(?:\.|@\/)/.test(text)
        ? ts.resolveModuleName(text, from, options, host, cache)
        : { resolvedModule: undefined },
    )
  return host
}

function catalogueIn(source: ts.SourceFile, constant: string): ts.ObjectLiteralExpression | undefined {
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === constant) return returnedBy(statement)
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations)
      if (name.getText() === constant && initializer && ts.isObjectLiteralExpression(initializer))
        return initializer
  }
  return undefined
}

function returnedBy({ body }: ts.FunctionDeclaration): ts.ObjectLiteralExpression | undefined {
  const returned = body?.statements.find(ts.isReturnStatement)?.expression
  return returned && ts.isObjectLiteralExpression(returned) ? returned : undefined
}

/** The names of a catalogue's messages and groups, at every depth. */
function namesIn(catalogue: ts.Type, checker: ts.TypeChecker): Set<string> {
  const names = new Set<string>()
  const visit = (type: ts.Type): void => {
    for (const symbol of type.getProperties()) {
      names.add(symbol.name)
      const own = checker.getTypeOfSymbol(symbol)
      if (own.getFlags() & ts.TypeFlags.Object && own.getCallSignatures().length === 0) visit(own)
    }
  }
  visit(catalogue)
  return names
}
