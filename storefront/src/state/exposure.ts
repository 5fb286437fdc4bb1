import { getCurrentInstance, onBeforeUnmount, onMounted } from 'vue'
import { note } from './behaviour'

/** Notes once that the element came into sight, at least half of it. */
export function useExposure(selector: string, subjectKind: string, subject: () => string): void {
  const owner = getCurrentInstance()
  let observer: UniApp.IntersectionObserver | undefined
  onMounted(() => {
    if (typeof uni.createIntersectionObserver !== 'function') return
    observer = uni.createIntersectionObserver(owner?.proxy as never, { thresholds: [0.5] })
    observer.relativeToViewport().observe(selector, (seen) => {
      if (seen.intersectionRatio < 0.5) return
      note('EXPOSE', { subjectKind, subject: subject() })
      observer?.disconnect()
    })
  })
  onBeforeUnmount(() => observer?.disconnect())
}
