import { describe, expect, it } from 'vitest'
import { makeClient, withQuery, type SessionGate } from '@/api/client'
import { NoAnswer, type Incoming, type Outgoing } from '@/api/transport'

function setUp(first: string | null, login: () => Promise<boolean> = async () => false) {
  const state = { token: first, dropped: [] as string[], logins: 0 }
  const sent: Outgoing[] = []
  const gate: SessionGate = {
    token: () => state.token,
    locale: () => 'en',
    drop: (token) => {
      state.dropped.push(token)
      if (state.token === token) state.token = null
    },
    login: () => {
      state.logins++
      return login()
    },
  }
  let answer: (request: Outgoing) => Promise<Incoming> = async () => ({ status: 200, body: {} })
  const client = makeClient((request) => {
    sent.push(request)
    return answer(request)
  }, gate)
  return {
    client,
    state,
    sent,
    answers: (next: typeof answer) => {
      answer = next
    },
  }
}
const bearer = (request: Outgoing) => request.headers.Authorization ?? ''

describe('api client', () => {
  it('asks for one login when many requests meet an expired token, then repeats each with the new one', async () => {
    const world = setUp('old', async () => {
      await Promise.resolve()
      world.state.token = 'new'
      return true
    })
    world.answers(async (request) =>
      bearer(request) === 'Bearer new' ? { status: 200, body: { url: request.url } } : { status: 401, body: null },
    )
    const results = await Promise.all(['/a', '/b', '/c'].map((url) => world.client.call<{ url: string }>('GET', url)))
    expect(results.map((result) => result.data?.url)).toEqual(['/a', '/b', '/c'])
    expect(world.state.logins).toBe(1)
    expect(world.sent).toHaveLength(6)
  })

  it('keeps the new token when the late 401 of an old one arrives after a login elsewhere', async () => {
    const world = setUp('old')
    world.answers(async (request) => {
      if (bearer(request) === 'Bearer old') {
        world.state.token = 'new'
        return { status: 401, body: null }
      }
      return { status: 200, body: { ok: true } }
    })
    const result = await world.client.call<{ ok: boolean }>('GET', '/me')
    expect(result.data).toEqual({ ok: true })
    expect(world.state).toMatchObject({ token: 'new', dropped: [], logins: 0 })
  })

  it('reports that login is needed when the buyer turns back, and does not ask twice', async () => {
    const world = setUp('old')
    world.answers(async () => ({ status: 401, body: null }))
    const result = await world.client.get('/orders')
    expect(result.problem).toMatchObject({ code: 'identity/login-needed', status: 401 })
    expect(world.state.logins).toBe(1)
    expect(world.sent).toHaveLength(1)
  })

  it('stays quiet on 401 when told not to ask', async () => {
    const world = setUp('old')
    world.answers(async () => ({ status: 401, body: null }))
    await world.client.get('/me', { askLogin: false })
    expect(world.state).toMatchObject({ logins: 0, token: null })
  })

  it('repeats a write after login with the same idempotency key', async () => {
    const world = setUp(null, async () => {
      world.state.token = 'new'
      return true
    })
    world.answers(async (request) =>
      bearer(request) ? { status: 201, body: { id: '7' } } : { status: 401, body: null },
    )
    await world.client.call('POST', '/api/orders', { body: { note: '' }, key: 'k-1' })
    expect(world.sent.map((request) => request.headers['Idempotency-Key'])).toEqual(['k-1', 'k-1'])
  })

  it('gives every write a key of its own and reads none', async () => {
    const world = setUp(null)
    await world.client.post('/a')
    await world.client.put('/a')
    await world.client.get('/a')
    const keys = world.sent.map((request) => request.headers['Idempotency-Key'])
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(keys[1]).not.toBe(keys[0])
    expect(keys[2]).toBeUndefined()
  })

  it('turns silence into offline or timeout and keeps bugs loud', async () => {
    const world = setUp(null)
    world.answers(async () => {
      throw new NoAnswer('offline')
    })
    expect((await world.client.get('/a')).problem?.code).toBe('client/offline')
    world.answers(async () => {
      throw new NoAnswer('timeout')
    })
    expect((await world.client.get('/a')).problem?.code).toBe('client/timeout')
    world.answers(async () => {
      throw new TypeError('bug')
    })
    await expect(world.client.get('/a')).rejects.toThrow('bug')
  })

  it('hands over the new quote of a changed price, and keeps unknown slugs', async () => {
    const world = setUp('t')
    const quote = { token: 'q2', total: 1990 }
    world.answers(async () => ({
      status: 409,
      body: { code: 'pricing/price-changed', title: '价格变了', detail: '', quote },
    }))
    const changed = (await world.client.post('/api/orders')).problem
    expect(changed?.code === 'pricing/price-changed' && changed.quote.token).toBe('q2')
    world.answers(async () => ({ status: 422, body: { code: 'room/new-refusal', title: '不行', detail: '因为' } }))
    expect((await world.client.post('/api/orders')).problem).toMatchObject({
      code: 'other',
      slug: 'room/new-refusal',
      detail: '因为',
    })
  })

  it('refuses a page of HTML where data was expected', async () => {
    const world = setUp(null)
    world.answers(async () => ({ status: 200, body: '<html></html>' }))
    expect((await world.client.get('/a')).problem?.code).toBe('client/unreadable')
  })

  it('tells the server which language to speak', async () => {
    const world = setUp(null)
    await world.client.get('/a')
    expect(world.sent[0]!.headers['Accept-Language']).toBe('en')
  })

  it('leaves empty filters out of the address', () => {
    expect(withQuery('/p', { q: '苹果', brand: '', minPrice: null, page: 0 })).toBe('/p?q=%E8%8B%B9%E6%9E%9C&page=0')
  })
})
