import type { Metadata } from 'next'
import { WritersDesk } from '@/components/desk/desk'
import { basePath } from '@/lib/addresses/base-path'
import '@/components/desk/desk.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'The writers’ desk', robots: { index: false } }

/** Where guides are written: `npm run desk`. In a build there is no such page. */
export default function DeskPage() {
  return <WritersDesk api={`${basePath()}/desk/api`} />
}
