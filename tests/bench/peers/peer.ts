/** A page of a site that another generator makes. */
export interface PeerPage {
  /** `/en/guide/step` */
  readonly address: string
  readonly title: string
  readonly description: string
  /** What stands below the title: Markdown, or HTML without an empty line. */
  readonly text: string
}

/** Another generator, set up as its own documentation begins, with its search. */
export interface Peer {
  /** Exact versions, by names at npm. */
  readonly packages: Readonly<Record<string, string>>
  /** The project's files, by paths. */
  readonly files: (pages: readonly PeerPage[]) => Readonly<Record<string, string>>
  /** The folder of files that are taken over as they are. */
  readonly assets: string
  /** What node runs to build it, and the arguments. */
  readonly build: readonly string[]
  /** The folder of the built files. */
  readonly output: string
}
