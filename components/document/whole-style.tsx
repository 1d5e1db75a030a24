import { PageStyle } from './page-style'

/** The rules that only pages about a whole guide need. */
export function WholeStyle({ css }: { css: string }) {
  return <PageStyle name="whole" css={css} />
}
