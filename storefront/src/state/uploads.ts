import { computed, reactive } from 'vue'
import { PICTURE_ENDINGS, uploadPicture } from '@/api'
import { problemText } from '@/lib/words'

/** Shown from the phone while it goes up, from the shop afterwards: the phone's own address dies with the page. */
export interface Shot {
  path: string
  url: string
  percent: number
  mediaId: string | null
  error: string
}
type Purpose = 'REVIEW' | 'EVIDENCE'

/** Pictures of one matter, and one video where it admits one: each goes up on its own, shows how far it is, and can be tried again. */
export function useUploads(purpose: Purpose, most: number, before: { mediaId: string; url: string }[] = []) {
  const shots = reactive<Shot[]>(before.map((shot) => ({ ...shot, path: '', percent: 100, error: '' })))
  const room = computed(() => most - shots.length)
  const waiting = computed(() => shots.some((shot) => !shot.mediaId && !shot.error))
  const failed = computed(() => shots.some((shot) => shot.error !== ''))

  async function send(shot: Shot): Promise<void> {
    Object.assign(shot, { error: '', percent: 0 })
    const { data, problem } = await uploadPicture(shot.path, purpose, (percent) => {
      shot.percent = percent
    })
    if (data) Object.assign(shot, { mediaId: data.id, url: data.picture?.url ?? data.video?.poster.url ?? shot.url })
    else shot.error = problemText(problem)
  }
  function take(path: string): void {
    shots.push({ path, url: path, percent: 0, mediaId: null, error: '' })
    void send(shots[shots.length - 1]!)
  }
  function add(): void {
    uni.chooseImage({
      count: room.value,
      sizeType: ['compressed'],
      extension: PICTURE_ENDINGS,
      success: ({ tempFilePaths }) => {
        for (const path of [...tempFilePaths].slice(0, room.value)) take(path)
      },
    })
  }
  function addVideo(): void {
    uni.chooseVideo({ extension: ['mp4'], success: ({ tempFilePath }) => take(tempFilePath) })
  }
  const remove = (index: number) => {
    shots.splice(index, 1)
  }
  return { shots, room, waiting, failed, add, addVideo, remove, send }
}
export type Uploads = ReturnType<typeof useUploads>
