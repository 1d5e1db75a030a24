/**
 * Ids that pages with a text have for themselves, beside those with a dot, which no heading gets. A heading of that name gets another.
 */
export const PAGE_IDS: readonly string[] = [
  'content',
  'which-interface',
  'tried',
  'query',
  'pasted',
  'index',
  'all-steps',
  'product',
  'recent',
  'footnote-label',
  'theme',
]
