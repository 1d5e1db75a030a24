/** An element of a body, as it is completed. `#{…}` is where one writes on. */
export interface BodyElement {
  readonly name: string
  readonly detail: string
  readonly snippet: string
}

/** What a body may hold beside Markdown: design/content-format. */
export const ELEMENTS: readonly BodyElement[] = [
  {
    name: 'Interface',
    detail: 'what differs by interface',
    snippet: 'Interface version="#{}">\n\n#{…}\n\n</Interface>',
  },
  {
    name: 'Screenshot',
    detail: 'a picture with marks',
    snippet: 'Screenshot name="#{}" alt="#{what one sees}" />',
  },
  { name: 'Mark', detail: 'what a mark on the picture points at', snippet: 'Mark n="#{1}">#{words}</Mark>' },
  { name: 'Note', detail: 'an aside', snippet: 'Note>\n\n#{…}\n\n</Note>' },
  { name: 'Tip', detail: 'an aside that saves work', snippet: 'Tip>\n\n#{…}\n\n</Tip>' },
  { name: 'Warning', detail: 'what cannot be undone', snippet: 'Warning>\n\n#{…}\n\n</Warning>' },
  { name: 'AgentNote', detail: 'for support staff alone', snippet: 'AgentNote>\n\n#{…}\n\n</AgentNote>' },
  {
    name: 'Tabs',
    detail: 'the same for several systems',
    snippet:
      'Tabs>\n<Tab label="#{Windows}">\n\n#{…}\n\n</Tab>\n<Tab label="#{macOS}">\n\n#{…}\n\n</Tab>\n</Tabs>',
  },
  { name: 'Tab', detail: 'one system', snippet: 'Tab label="#{}">\n\n#{…}\n\n</Tab>' },
  {
    name: 'Details',
    detail: 'what only some readers need',
    snippet: 'Details summary="#{}">\n\n#{…}\n\n</Details>',
  },
  {
    name: 'Video',
    detail: 'a video of the site',
    snippet: 'Video src="./#{}.mp4" poster="./#{}.png" captions="./#{}.vtt" alt="#{}" />',
  },
  { name: 'Term', detail: 'a word kept once', snippet: 'Term name="#{}" />' },
  { name: 'kbd', detail: 'a key', snippet: 'kbd>#{}</kbd>' },
  { name: 'br', detail: 'a new line', snippet: 'br />' },
]

/** A relative link to a target's file, as editors and repository viewers follow it. */
export function linkTo(target: string): string {
  const [first = '', second] = target.split('/')
  if (second === undefined) return `./${first}.mdx`
  return `../${first}/${second === '' ? 'index' : second}.mdx`
}
