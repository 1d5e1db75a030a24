import { lostAnswer } from '@/app/lost-answer'
import { machineAnswer } from '@/app/root/machine-answer'
import { searchAnswer } from '@/app/root/search-answer'
import { rootFile } from '@/lib/site/manifest/root-file'

export const dynamic = 'force-dynamic'

/** What a build serves beside its pages; next.config.js leads each address here. */
export async function GET(
  request: Request,
  props: { params: Promise<{ name: string[] }> },
): Promise<Response> {
  const name = (await props.params).name.join('/')
  const found = await rootFile(name, request.headers)
  return found ?? searchAnswer(name) ?? machineAnswer(name) ?? lostAnswer()
}
