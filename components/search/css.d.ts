/** A stylesheet as text, minified by `lib/build/bundle.ts`. */
declare module '*.css' {
  const sheet: string
  export default sheet
}
