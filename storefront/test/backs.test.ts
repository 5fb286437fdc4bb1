import { beforeEach, describe, expect, it, vi } from 'vitest'

/** A browser's history of one tab: entries with their addresses, and who hears of going back. */
class Tab {
  entries = [{ state: {} as Record<string, unknown>, href: '#/home' }]
  at = 0
  hears: ((event: { stopImmediatePropagation(): void }) => void)[] = []
  routed: string[] = []
  get state() {
    return this.entries[this.at]!.state
  }
  get href() {
    return this.entries[this.at]!.href
  }
  pushState(state: Record<string, unknown>, _: string, href = this.href) {
    this.entries.splice(++this.at, Infinity, { state, href })
  }
  replaceState(state: Record<string, unknown>, _: string, href = this.href) {
    this.entries[this.at] = { state, href }
  }
  back() {
    this.at--
    let stopped = false
    for (const hear of this.hears) if (!stopped) hear({ stopImmediatePropagation: () => (stopped = true) })
    if (!stopped) this.routed.push(this.href)
  }
  /** As the router goes to a page: what stands in the state is carried along. */
  go(href: string) {
    this.pushState({ position: this.at + 1 }, '', href)
  }
}
let tab: Tab
let backs: typeof import('@/lib/backs')
beforeEach(async () => {
  tab = new Tab()
  vi.stubGlobal('window', {
    history: tab,
    location: {
      get href() {
        return tab.href
      },
    },
    addEventListener: (_: string, hear: (typeof tab.hears)[0]) => tab.hears.push(hear),
  })
  vi.resetModules()
  backs = await import('@/lib/backs')
  backs.startBacks()
  tab.go('#/product')
})
const opened = () => {
  const close = vi.fn()
  return { close, release: backs.catchBack(close) }
}

describe('back', () => {
  it('closes the open sheet and leaves the page at the next step', () => {
    const sheet = opened()
    tab.back()
    expect(sheet.close).toHaveBeenCalledTimes(1)
    expect([tab.href, tab.routed]).toEqual(['#/product', []])
    sheet.release()
    tab.back()
    expect(tab.routed).toEqual(['#/home'])
  })
  it('leaves the page at once when the sheet was closed by its own cross', () => {
    opened().release()
    tab.back()
    expect(tab.routed).toEqual(['#/home'])
  })
  it('closes the newer of two sheets first', () => {
    const below = opened()
    const above = opened()
    tab.back()
    expect([above.close.mock.calls.length, below.close.mock.calls.length]).toEqual([1, 0])
    above.release()
    tab.back()
    expect(below.close).toHaveBeenCalledTimes(1)
    below.release()
    tab.back()
    expect(tab.routed).toEqual(['#/home'])
  })
  it('uses what a closed sheet has left for the next one', () => {
    opened().release()
    const depth = tab.entries.length
    const again = opened()
    expect(tab.entries.length).toBe(depth)
    tab.back()
    expect(again.close).toHaveBeenCalledTimes(1)
  })
  it('comes back from the page that a sheet led to, and from there to the page before', () => {
    opened().release()
    tab.go('#/confirm')
    tab.back()
    expect(tab.routed).toEqual(['#/product'])
    tab.back()
    expect(tab.routed).toEqual(['#/product', '#/home'])
  })
  it('closes a sheet in which something was chosen that stands in the address', () => {
    const sheet = opened()
    tab.replaceState({ ...tab.state }, '', '#/product?sku=7')
    tab.back()
    expect(sheet.close).toHaveBeenCalledTimes(1)
    sheet.release()
    tab.back()
    expect(tab.routed).toEqual(['#/home'])
  })
  it('closes the second sheet when the first has changed the address', () => {
    const first = opened()
    tab.replaceState({ ...tab.state }, '', '#/product?sku=7')
    first.release()
    const second = opened()
    tab.back()
    expect(second.close).toHaveBeenCalledTimes(1)
    second.release()
    tab.back()
    expect(tab.routed).toEqual(['#/home'])
  })
})
