import './uni'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { listen, topicOf, waitBefore } from '@/state/live'

interface Socket {
  url: string
  sent: unknown[]
  closed: boolean
  open?: () => void
  message?: (m: { data: string }) => void
  close?: () => void
}
const sockets: Socket[] = []
beforeEach(() => {
  sockets.length = 0
  vi.useFakeTimers()
  ;(globalThis as Record<string, unknown>).location = { protocol: 'https:', host: 'shop.example' }
  Object.assign(uni, {
    connectSocket: ({ url }: { url: string }) => {
      const socket: Socket = { url, sent: [], closed: false }
      sockets.push(socket)
      return {
        onOpen: (f: () => void) => (socket.open = f),
        onMessage: (f: (m: { data: string }) => void) => (socket.message = f),
        onClose: (f: () => void) => (socket.close = f),
        onError: () => {},
        send: ({ data }: { data: string }) => socket.sent.push(JSON.parse(data)),
        close: () => (socket.closed = true),
      }
    },
  })
})

const TEAM = 'team.7.500000.0123456789abcdef0123'

describe('the line of live pages', () => {
  it('is one for all pages, says what they listen to and ends with the last', () => {
    const heard: unknown[] = []
    const end = listen(
      () => TEAM,
      (state) => heard.push(state),
    )
    const other = listen(
      () => '',
      () => heard.push('wrong'),
    )
    expect(sockets).toHaveLength(1)
    sockets[0]!.open!()
    expect(sockets[0]!.sent).toEqual([{ listen: [TEAM] }])
    sockets[0]!.message!({ data: '{"topic":"team.7","state":{"paid":2}}' })
    sockets[0]!.message!({ data: '{"topic":"team.8","state":{"paid":9}}' })
    sockets[0]!.message!({ data: 'no json' })
    expect(heard).toEqual([{ paid: 2 }])
    sockets[0]!.message!({ data: JSON.stringify({ refused: [TEAM] }) })
    expect(heard).toEqual([{ paid: 2 }, null])
    end()
    other()
    expect(sockets[0]!.closed).toBe(true)
  })
  it('comes back after it was cut, and says again what is listened to', () => {
    const end = listen(
      () => TEAM,
      () => {},
    )
    sockets[0]!.open!()
    sockets[0]!.close!()
    expect(sockets).toHaveLength(1)
    vi.advanceTimersByTime(1_001)
    expect(sockets).toHaveLength(2)
    sockets[1]!.open!()
    expect(sockets[1]!.sent).toEqual([{ listen: [TEAM] }])
    end()
    vi.advanceTimersByTime(60_000)
    expect(sockets).toHaveLength(2)
  })
  it('opens none for pages without a ticket', () => {
    const end = listen(
      () => '',
      () => {},
    )
    expect(sockets).toHaveLength(0)
    end()
  })
  it('waits longer after each failure, never all at one moment', () => {
    expect(topicOf(TEAM)).toBe('team.7')
    expect(waitBefore(0, 1)).toBe(1_000)
    expect(waitBefore(0, 0)).toBe(500)
    expect(waitBefore(3, 1)).toBe(8_000)
    expect(waitBefore(50, 1)).toBe(30_000)
  })
})
