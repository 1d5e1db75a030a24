/** A stylesheet as text, minified by `lib/site/build/bundle.ts`. */
declare module '*.css' {
  const sheet: string
  export default sheet
}
