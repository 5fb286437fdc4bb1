import { NoAnswer, type Incoming, type Outgoing, type Transport } from './transport'
import type { Answer, Body } from './typed'
import { localProblem, readProblem, type Problem } from './problem'

export type Result<T> = { data: T; problem: null } | { data: null; problem: Problem }

/** What the client must know of the session; kept small so tests can play it. */
export interface SessionGate {
  token(): string | null
  /** Forget this token, unless a newer one has replaced it. */
  drop(token: string): void
  /** The language the server should speak. */
  locale(): string
  /** Ask the buyer to log in; resolves to false when the buyer turns back. */
  login(): Promise<boolean>
}

type Part = string | number | boolean | null | undefined
/** A list says its name once for each of its parts. */
type Query = Record<string, Part | Part[]>
export interface CallOptions {
  query?: Query
  body?: unknown
  key?: string
  /** false: a 401 is reported, not answered with the login page */ askLogin?: boolean
}

export function newKey(): string {
  const part = () =>
    Math.floor(Math.random() * 0x100000000)
      .toString(16)
      .padStart(8, '0')
  const hex = (part() + part() + part() + part()).split('')
  hex[12] = '4'
  hex[16] = '89ab'[parseInt(hex[16]!, 16) & 3]!
  const s = hex.join('')
  return `${s.slice(0, 8)}-${s.slice(8, 12)}-${s.slice(12, 16)}-${s.slice(16, 20)}-${s.slice(20)}`
}

export function withQuery(path: string, query: Query = {}): string {
  const parts = Object.entries(query)
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  if (!parts.length) return path
  return path + (path.includes('?') ? '&' : '?') + parts.join('&')
}

export function makeClient(transport: Transport, gate: SessionGate) {
  let loggingIn: Promise<boolean> | null = null

  /** Many requests may meet 401 at once: one login page, all of them wait for its outcome. */
  function loginOnce(): Promise<boolean> {
    loggingIn ??= gate.login().finally(() => {
      loggingIn = null
    })
    return loggingIn
  }

  async function send(request: Outgoing): Promise<Incoming | Problem> {
    try {
      return await transport(request)
    } catch (failure) {
      if (failure instanceof NoAnswer)
        return localProblem(failure.kind === 'timeout' ? 'client/timeout' : 'client/offline')
      throw failure
    }
  }

  async function recover(sent: string | null, askLogin: boolean): Promise<boolean> {
    const now = gate.token()
    if (now && now !== sent) return true // someone logged in while this request was under way: use the new token
    if (sent) gate.drop(sent)
    return askLogin ? loginOnce() : false
  }

  async function call<T>(method: Outgoing['method'], path: string, options: CallOptions = {}): Promise<Result<T>> {
    const key = method === 'GET' ? null : (options.key ?? newKey())
    for (let attempt = 0; ; attempt++) {
      const token = gate.token()
      const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': gate.locale() }
      if (token) headers.Authorization = `Bearer ${token}`
      if (key) headers['Idempotency-Key'] = key
      if (options.body !== undefined) headers['Content-Type'] = 'application/json'
      const answer = await send({ method, url: withQuery(path, options.query), headers, body: options.body })
      if ('code' in answer) return { data: null, problem: answer }
      if (answer.status === 401 && attempt === 0 && (await recover(token, options.askLogin !== false))) continue
      return settle<T>(answer)
    }
  }

  return {
    /** For whoever plays the server; the app names its calls by the contract. */
    call,
    get: <P extends string>(path: P, options?: CallOptions) => call<Answer<P, 'get'>>('GET', path, options),
    post: <P extends string>(path: P, body?: Body<P, 'post'>, options?: CallOptions) =>
      call<Answer<P, 'post'>>('POST', path, { ...options, body }),
    put: <P extends string>(path: P, body?: Body<P, 'put'>, options?: CallOptions) =>
      call<Answer<P, 'put'>>('PUT', path, { ...options, body }),
    delete: <P extends string>(path: P, options?: CallOptions) => call<Answer<P, 'delete'>>('DELETE', path, options),
  }
}

export function settle<T>(answer: Incoming): Result<T> {
  if (answer.status === 401) return { data: null, problem: { ...localProblem('identity/login-needed'), status: 401 } }
  if (answer.status >= 400) return { data: null, problem: readProblem(answer.status, answer.body) }
  if (typeof answer.body === 'string' && answer.body !== '')
    return { data: null, problem: localProblem('client/unreadable') }
  return { data: answer.body as T, problem: null }
}

export type Client = ReturnType<typeof makeClient>
