import { computed, onScopeDispose, reactive } from 'vue'
import { upload } from '@/api/client'
import { toProblem } from '@/api/problem'
import type { MediaView } from '@/api/types'
import { problemText } from '@/i18n'

export interface Upload {
  key: number
  file: File
  share: number
  problem: string
}

/** Files on their way: each with its own progress, its own refusal and its own way to try again. */
export function useUploads(arrived: (media: MediaView) => void) {
  const running = reactive<Upload[]>([])
  const stop = new AbortController()
  let keys = 0
  onScopeDispose(() => stop.abort())

  async function start(item: Upload) {
    item.problem = ''
    item.share = 0
    try {
      const media = await upload(
        item.file,
        (share) => {
          item.share = share
        },
        stop.signal,
      )
      drop(item)
      arrived(media)
    } catch (e) {
      item.problem = problemText(toProblem(e, 0))
    }
  }
  function drop(item: Upload) {
    const at = running.indexOf(item)
    if (at >= 0) running.splice(at, 1)
  }
  /** One after another, so that pictures keep the order in which they were chosen. */
  async function add(files: Iterable<File>) {
    const items = [...files].map((file) => {
      running.push({ key: ++keys, file, share: 0, problem: '' })
      return running.at(-1)!
    })
    for (const item of items) await start(item)
  }
  return { running, add, retry: start, drop, busy: computed(() => running.some((r) => !r.problem)) }
}
