/**
 * Speculation rules that a page gets once its reader has stayed: the pages that a click may lead to are rendered, not only fetched.
 * Not at once, because what they need would then be in the way of a reader who clicks at once. The policy names the hash of this text.
 */
export const RENDER_AHEAD = JSON.stringify({
  prerender: [
    { where: { selector_matches: 'li:nth-child(-n+4) [data-choice],[data-next]' }, eagerness: 'immediate' },
  ],
})
