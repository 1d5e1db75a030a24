/** Where the built site serves our files: below Next.js's static ones, which browsers may keep for a year. */
export const STATIC_FILES = '_next/static/signpost'
