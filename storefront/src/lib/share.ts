import { api } from '@/api'
import type { ThingToShare } from '@/api/types'
import { tell } from '@/state/snack'
import { session } from '@/state/session'
import { t } from '@/i18n'
import { note } from '@/state/behaviour'

/** What may be passed on: a product, a team, or the mall without an id. */
export type Thing = Omit<ThingToShare, 'channel'>

/**
 * H5: the system's share panel or the clipboard. In the mini-program the link is copied; cards go by the ••• menu. Of a
 * buyer, the link carries the token by which friends who come are counted.
 */
export async function shareThing(thing: Thing, path: string): Promise<void> {
  note('SHARE', { subjectKind: thing.kind, subject: thing.id ?? undefined })
  const shared = await passOn(thing, 'LINK')
  const link = linkTo(shared?.link, shared?.path ?? path)
  // #ifdef H5
  if (navigator.share) {
    navigator.share({ url: link }).catch(() => undefined)
    return
  }
  // #endif
  copyText(link, t('share.copied'))
}
function linkTo(short: string | undefined, path: string): string {
  // #ifdef H5
  return short ? `${location.origin}${short}` : `${location.origin}${location.pathname}#${path}`
  // #endif
  void short
  return path
}
async function passOn(thing: Thing, channel: ThingToShare['channel']) {
  if (!session.token) return null
  return (await api.put('/api/shares', { ...thing, channel }, { askLogin: false })).data
}

/** The card that the ••• menu sends; the chat waits a moment for the token and takes the plain page without one. */
export const cardOf = (thing: Thing, title: string, path: string) => ({
  title,
  path,
  promise: passOn(thing, 'CARD').then((shared) => ({ title: shared?.title || title, path: shared?.path ?? path })),
})

export function copyText(text: string, said: string): void {
  uni.setClipboardData({ data: text, showToast: false, success: () => tell(said), fail: () => tell(t('share.failed')) })
}
