import type { ProblemView } from './types'

/** A refusal as the server words it, or our own for a broken line; `code` is what code branches on. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly fields: { pointer: string; message: string }[]
  readonly extras: Readonly<Record<string, unknown>>

  constructor(view: Partial<ProblemView> & { status: number; code: string }) {
    super(view.title ?? view.code)
    this.name = 'Problem'
    this.code = view.code
    this.status = view.status
    this.detail = view.detail ?? ''
    this.instance = view.instance ?? ''
    this.fields = view.fields ?? []
    this.extras = view
  }

  /** What to quote when asking for help: bugs carry an incident id. */
  get incident() {
    return typeof this.extras.incident === 'string' ? this.extras.incident : ''
  }
  get offline() {
    return this.code === 'console/offline'
  }
  get forbidden() {
    return this.status === 403
  }
  get missing() {
    return this.status === 404 || this.status === 410
  }
  /** Somebody else saved meanwhile: what was typed stays, and may be given up for what is stored now. */
  get stale() {
    return this.status === 412 || this.code.endsWith('changed-meanwhile')
  }
}

export function toProblem(error: unknown, status: number): Problem {
  if (error instanceof Problem) return error
  if (error && typeof error === 'object' && 'code' in error) return new Problem({ ...(error as ProblemView), status })
  return new Problem({ code: `console/http-${status}`, status })
}
