import { tell } from '@/state/snack'
import { t } from '@/i18n'

/** H5: the system's share panel or the clipboard. In the mini-program the link is copied; cards go by the ••• menu. */
export function copyLink(path: string): void {
  const link = linkTo(path)
  // #ifdef H5
  if (navigator.share) {
    navigator.share({ url: link }).catch(() => undefined)
    return
  }
  // #endif
  copyText(link, t('share.copied'))
}
function linkTo(path: string): string {
  // #ifdef H5
  return `${location.origin}${location.pathname}#${path}`
  // #endif
  return path
}
export function copyText(text: string, said: string): void {
  uni.setClipboardData({ data: text, showToast: false, success: () => tell(said), fail: () => tell(t('share.failed')) })
}
