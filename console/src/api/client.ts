import createClient, { type Middleware } from 'openapi-fetch'
import { uuid, WriteKeys } from './idempotency'
import type { paths } from './paths'
import { Problem, toProblem } from './problem'
import type { MediaView } from './types'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])
const keys = new WriteKeys()
let language: () => string = () => 'zh-CN'
let whenSignedOut: () => void = () => {}

/** Titles and refusals come back in the language of the screen. */
export function speak(tongue: () => string) {
  language = tongue
}

/** The shell says what happens when the session is gone; the client only notices. */
export function onSignedOut(action: () => void) {
  whenSignedOut = action
}

export function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((c) => c.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}

const writes: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Accept-Language', language())
    if (READS.has(request.method)) return request
    const token = cookie('XSRF-TOKEN')
    if (token) request.headers.set('X-XSRF-TOKEN', token)
    request.headers.set('Idempotency-Key', keys.take(request.method, request.url, await request.clone().text()))
    return request
  },
  onResponse({ request, response }) {
    const key = request.headers.get('Idempotency-Key')
    if (key && response.status < 500) keys.answered(key)
    if (response.status === 401 && !request.url.endsWith('/api/console/session')) whenSignedOut()
  },
  onError: () => new Problem({ code: 'console/offline', status: 0 }),
}

export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' })
api.use(writes)

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** Data or a thrown Problem: callers never look at status codes. */
export async function ask<T>(pending: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await pending
  if (!response.ok) throw toProblem(error, response.status)
  return data as T
}

/** Uploads report progress, which fetch cannot; otherwise the same rules as every write. */
export function upload(file: File, onProgress: (share: number) => void, signal?: AbortSignal): Promise<MediaView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/console/media' satisfies keyof paths)
    request.setRequestHeader('Accept-Language', language())
    request.setRequestHeader('Idempotency-Key', uuid())
    const token = cookie('XSRF-TOKEN')
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token)
    request.upload.onprogress = (e) => {
      if (e.lengthComputable) onProgress(e.loaded / e.total)
    }
    request.onerror = () => reject(new Problem({ code: 'console/offline', status: 0 }))
    request.onabort = () => reject(new Problem({ code: 'console/cancelled', status: 0 }))
    request.onload = () => {
      const body = readJson(request.responseText)
      if (request.status < 300) resolve(body as MediaView)
      else reject(toProblem(body, request.status))
    }
    signal?.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file)
    form.append('purpose', 'PRODUCT')
    request.send(form)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
