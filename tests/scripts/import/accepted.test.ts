import { ACCEPTED } from '@/components/desk/overview/accepted-files'
import { BY_ENDING, formOf } from '@/scripts/import/forms'

test('the desk offers every file that can be imported by the end of its name', () => {
  expect(Object.keys(BY_ENDING).filter((ending) => !ACCEPTED.split(',').includes(ending))).toEqual([])
})

test.each(ACCEPTED.split(','))(
  'a file with the end %s, which the desk offers, is one that can be read',
  (ending) => {
    const text = ending === '.xml' ? '<mxfile></mxfile>' : 'flowchart TD\n  A --> B\n'
    expect(formOf(`file${ending}`, Buffer.from(text))).toBeDefined()
  },
)
