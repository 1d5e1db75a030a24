import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** Whether one more is too many. */
export interface Rate {
  /** Counts one, and gives whether it is within the limit. */
  readonly take: (address: string) => boolean
}

export interface RateOptions {
  /** What one address may do in a window, and all of them together. */
  readonly each: number
  readonly all: number
  /** In milliseconds. */
  readonly window: number
  readonly now?: () => number
}

/** So many numbers, whoever asks: a flood of addresses makes neither more of them nor longer ones. */
const CELLS = 1 << 16

/** Milliseconds that only go on: with a clock that is put back by an hour, a window of seconds would last an hour. */
const steadily = () => performance.now()

/**
 * Limits by address, and keeps no address: what is kept for a window is numbers, in cells that are found by a hash with a key that
 * the process makes anew for each window. Two addresses in one cell share a limit, which is seldom and only makes it stricter.
 */
export function createRate({ each, all, window, now = steadily }: RateOptions): Rate {
  const cells = new Uint16Array(CELLS)
  let key = randomBytes(16)
  let [until, total] = [0, 0]
  return {
    take(address) {
      if (now() >= until) {
        until = now() + window
        total = 0
        key = randomBytes(16)
        cells.fill(0)
      }
      const cell = createHmac('sha256', key).update(networkOf(address)).digest().readUInt16LE()
      const used = cells[cell] ?? 0
      if (used >= each || total >= all) return false
      cells[cell] = used + 1
      total += 1
      return true
    },
  }
}

/** One line has many IPv6 addresses, all of which begin alike. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [before = '', after] = address.split('::')
  const groups = before.split(':').filter(Boolean)
  const zeros = after === undefined ? 0 : 8 - groups.length - after.split(':').filter(Boolean).length
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...(after ?? '').split(':')]
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16))
    .join(':')
}

/** Addresses of this machine and of networks that nobody reaches from elsewhere: what comes from there came through a proxy. */
function ownNetworks(): BlockList {
  const list = new BlockList()
  for (const [net, bits] of [
    ['127.0.0.0', 8],
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['169.254.0.0', 16],
  ] as const)
    list.addSubnet(net, bits)
  list.addAddress('::1', 'ipv6')
  list.addSubnet('fc00::', 7, 'ipv6')
  list.addSubnet('fe80::', 10, 'ipv6')
  return list
}

const OWN = ownNetworks()

/**
 * The address from which a request comes: of the connection; where that is a proxy of our own network, the last one in
 * `X-Forwarded-For` that is not. Who reaches us from elsewhere cannot choose it.
 */
export function addressOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const hops = [...forwarded, socket.remoteAddress ?? ''].map(plainAddress).filter(isIP)
  return hops.findLast((hop) => !isOwn(hop)) ?? hops[0] ?? ''
}

function plainAddress(text: string): string {
  return text.trim().replace(/^::ffff:(?=\d+\.)/i, '')
}

function isOwn(address: string): boolean {
  return isIPv6(address) ? OWN.check(address, 'ipv6') : OWN.check(address)
}
