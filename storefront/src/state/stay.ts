import { onHide, onShow, onUnload } from '@dcloudio/uni-app'
import { note, tellShop, type About } from './behaviour'

const SUBJECTS: Record<string, string> = { 'pages/product/index': 'PRODUCT' }

/** Notes that this page is looked at, and how long. */
export function useStay(): void {
  let since = 0
  let page = ''
  let about: About = {}
  onShow(() => {
    const shown = getCurrentPages().at(-1) as { route?: string; options?: { id?: string } } | undefined
    page = shown?.route ?? ''
    const id = shown?.options?.id
    about = SUBJECTS[page] && id ? { subjectKind: SUBJECTS[page], subject: String(id) } : {}
    since = Date.now()
    note('VIEW', about, page)
  })
  function left(): void {
    if (since) note('LEAVE', { ...about, amount: Date.now() - since }, page)
    since = 0
    void tellShop()
  }
  onHide(left)
  onUnload(left)
}
