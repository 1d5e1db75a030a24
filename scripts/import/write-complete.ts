import type { Chart } from './chart'
import { writeGuide, type GuideOptions, type WrittenGuide } from './write'
import { missingOf } from './missing'
import type { SourceText } from './source-text'
import { wordsOfFiles } from './words'

/**
 * Writes a chart as a draft guide, and compares it with its source: whatever the source says and the guide does not is added to the list
 * of what could not be placed, whichever format it came from.
 */
export function writeComplete(
  chart: Chart,
  said: readonly SourceText[],
  options: GuideOptions,
): WrittenGuide {
  const written = writeGuide(chart, options)
  if (options.isTwin) return written
  const texts = [...written.files.values()].filter((one) => typeof one === 'string')
  const missing = missingOf(said, wordsOfFiles(texts))
  return missing.length === 0
    ? written
    : writeGuide({ ...chart, unplaced: [...chart.unplaced, ...missing] }, options)
}
