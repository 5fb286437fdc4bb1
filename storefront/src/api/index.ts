import { makeClient, newKey, settle, type Result } from './client'
import { uniTransport, uniUpload, NoAnswer } from './transport'
import { localProblem } from './problem'
import { session } from '@/state/session'
import { prefs } from '@/state/prefs'
import { openLogin } from '@/state/login'
import type { MediaView } from './types'

export const api = makeClient(uniTransport, {
  token: () => session.token,
  drop: (token) => session.drop(token),
  locale: () => prefs.locale,
  login: openLogin,
})

/** What the shop reads, so that nothing else is offered for choice. */
export const PICTURE_ENDINGS = ['jpg', 'jpeg', 'png']

export async function uploadPicture(
  path: string,
  purpose: 'REVIEW' | 'AVATAR' | 'EVIDENCE',
  onProgress: (percent: number) => void,
): Promise<Result<MediaView>> {
  const headers: Record<string, string> = {
    'Idempotency-Key': newKey(),
    Accept: 'application/json',
    'Accept-Language': prefs.locale,
  }
  if (session.token) headers.Authorization = `Bearer ${session.token}`
  try {
    return settle<MediaView>(await uniUpload({ path, purpose, headers, onProgress }))
  } catch (failure) {
    if (failure instanceof NoAnswer)
      return { data: null, problem: localProblem(failure.kind === 'timeout' ? 'client/timeout' : 'client/offline') }
    throw failure
  }
}

export type { Result }
