// The only place that talks to uni.request and uni.uploadFile.
export interface Outgoing {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: unknown
}
export interface Incoming {
  status: number
  body: unknown
}
/** A refusal to answer at all: no network, or nothing heard in time. */
export class NoAnswer extends Error {
  constructor(readonly kind: 'offline' | 'timeout') {
    super(kind)
  }
}
export type Transport = (request: Outgoing) => Promise<Incoming>

export const API_BASE: string = import.meta.env.VITE_API_BASE ?? ''

export const uniTransport: Transport = (request) =>
  new Promise((resolve, reject) => {
    uni.request({
      url: API_BASE + request.url,
      method: request.method,
      header: request.headers,
      data: request.body as UniApp.RequestOptions['data'],
      timeout: 15_000,
      success: (answer) => resolve({ status: answer.statusCode, body: answer.data }),
      fail: (failure) => reject(new NoAnswer(/timeout/i.test(failure.errMsg ?? '') ? 'timeout' : 'offline')),
    })
  })

export interface Upload {
  path: string
  purpose: 'REVIEW' | 'AVATAR' | 'EVIDENCE'
  headers: Record<string, string>
  onProgress: (percent: number) => void
}

export const uniUpload = (upload: Upload): Promise<Incoming> =>
  new Promise((resolve, reject) => {
    const task = uni.uploadFile({
      url: `${API_BASE}/api/media`,
      filePath: upload.path,
      name: 'file',
      formData: { purpose: upload.purpose },
      header: upload.headers,
      success: (answer) => resolve({ status: answer.statusCode, body: readJson(answer.data) }),
      fail: (failure) => reject(new NoAnswer(/timeout/i.test(failure.errMsg ?? '') ? 'timeout' : 'offline')),
    })
    task.onProgressUpdate((progress) => upload.onProgress(progress.progress))
  })

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
