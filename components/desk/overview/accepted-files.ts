/** Endings of files that can be imported, as a file field takes them. */
export const ACCEPTED =
  '.md,.markdown,.txt,.html,.htm,.xhtml,.docx,.json,.csv,.tsv,.xlsx,.mmd,.mermaid,.drawio,.dio,.xml'
