// The script of a step's card in an assistant's window.
import type { CardMessages } from '@/lib/messages/card-messages'
import { startCard } from '../card/card.page'

const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<
  string,
  CardMessages
>
void startCard(words)
