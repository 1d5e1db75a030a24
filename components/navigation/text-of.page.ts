/** The text that comes as an answer; undefined where none comes, or it is not the one that is wanted. */
export async function textOf(
  asked: Promise<Response>,
  isWanted: (answer: Response) => boolean = () => true,
): Promise<string | undefined> {
  try {
    const answer = await asked
    return answer.ok && isWanted(answer) ? await answer.text() : undefined
  } catch {
    return undefined
  }
}
