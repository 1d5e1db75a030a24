// `/embed.js`, the script for other sites: it defines `<signpost-guide guide="…" step="…">`.
import { defineGuide } from '../embed/guide-frame.page'

defineGuide()
