import { computed, reactive, ref, shallowReactive, shallowRef, watch } from 'vue'
import { api } from '@/api'
import type { Problem } from '@/api/problem'
import type { OrderLineView, OrderView } from '@/api/types'
import { useLoad } from '@/state/load'
import { keyFor, settleKey } from '@/state/keys'
import { tell } from '@/state/snack'
import { forget, keep, recall } from '@/lib/store'
import { besideFields } from '@/lib/words'
import { t } from '@/i18n'
import { useUploads, type Uploads } from '@/state/uploads'

export interface Draft {
  line: OrderLineView
  score: number
  text: string
  error: string
  uploads: Uploads
}
interface KeptLine {
  score: number
  text: string
  shots: { mediaId: string; url: string }[]
}
interface Notebook {
  lines: Record<string, KeptLine>
  scores: Scores
}
interface Scores {
  logistics: number
  service: number
  anonymous: boolean
}

/** One order being reviewed. Stars are given by a person or not at all: a line nobody touched is not sent. */
export function useReview(id: () => string, append: () => boolean) {
  const drafts = shallowRef<Draft[]>([])
  const scores = reactive<Scores>({ logistics: 0, service: 0, anonymous: false })
  const busy = ref(false)
  /** Who fetched the goods says nothing of their carriage. */
  const carried = computed(() => order.data.value?.delivery.kind !== 'PICKUP')
  const order = useLoad<OrderView>(() => api.get(`/api/orders/${id()}`))
  const notebook = () => `review.${append() ? 'more' : 'first'}.${id()}`
  const said = (draft: Draft) => draft.score > 0 || draft.text.trim() !== '' || draft.uploads.shots.length > 0

  async function start(): Promise<void> {
    await order.reload()
    const kept = recall<Notebook>(notebook())
    if (kept) Object.assign(scores, kept.scores)
    drafts.value = (order.data.value?.lines ?? [])
      .filter((line) => (append() ? line.appendable : !line.reviewed && line.refunded < line.quantity))
      .map((line) => {
        const before = kept?.lines[line.id]
        return shallowReactive({
          line,
          score: before?.score ?? 0,
          text: before?.text ?? '',
          error: '',
          uploads: useUploads('REVIEW', 6, before?.shots),
        })
      })
  }
  const page = (draft: Draft): [string, KeptLine] => [
    draft.line.id,
    {
      score: draft.score,
      text: draft.text,
      shots: draft.uploads.shots.flatMap(({ mediaId, url }) => (mediaId ? [{ mediaId, url }] : [])),
    },
  ]
  /** What is given, typed and uploaded survives a closed page. */
  watch(
    () => JSON.stringify({ lines: Object.fromEntries(drafts.value.map(page)), scores }),
    (text) => {
      if (drafts.value.some(said) || scores.logistics || scores.service) keep(notebook(), JSON.parse(text))
    },
  )
  function body() {
    const lines = drafts.value.filter(said).map((draft) => ({
      lineId: draft.line.id,
      text: draft.text.trim(),
      mediaIds: draft.uploads.shots.flatMap((shot) => shot.mediaId ?? []),
      score: draft.score,
    }))
    if (append()) return { lines: lines.filter((line) => line.text).map(({ score: _, ...line }) => line) }
    return {
      lines: lines.map(({ score, ...line }) => ({ ...line, goodsScore: score, anonymous: scores.anonymous })),
      logisticsScore: carried.value ? scores.logistics : null,
      serviceScore: scores.service,
    }
  }
  /** What still keeps the review from being sent, in words; the line it is about says so too. */
  function missing(): string | null {
    if (drafts.value.some((draft) => draft.uploads.waiting.value)) return t('review.wait')
    if (drafts.value.some((draft) => draft.uploads.failed.value)) return t('review.failedLeft')
    if (append()) return drafts.value.some((draft) => draft.text.trim()) ? null : t('review.needWords')
    if (!drafts.value.some(said)) return t('review.needOne')
    const starless = drafts.value.filter((draft) => said(draft) && !draft.score)
    starless.forEach((draft) => {
      draft.error = t('review.needStars')
    })
    if (starless.length) return t('review.needStars')
    return (scores.logistics || !carried.value) && scores.service ? null : t('review.needService')
  }
  /** Each line says what is wrong with it; the server counts the lines that were sent. */
  function refused(problem: Problem, lineIds: string[]): void {
    const places = lineIds.flatMap((lineId, i) =>
      ['lineId', 'text', 'mediaIds', 'goodsScore'].map(
        (field) =>
          [
            `/lines/${i}/${field}`,
            (message: string) => {
              drafts.value.find((draft) => draft.line.id === lineId)!.error = message
            },
          ] as const,
      ),
    )
    const left = besideFields(problem, Object.fromEntries(places))
    if (left) tell(left)
  }
  /** True when the server has it. */
  async function submit(): Promise<boolean> {
    if (busy.value) return false
    drafts.value.forEach((draft) => {
      draft.error = ''
    })
    const why = missing()
    if (why) {
      tell(why)
      return false
    }
    busy.value = true
    const sent = body()
    const slot = `review.${id()}`
    const { problem } = await api.post(`/api/orders/${id()}/reviews${append() ? '/append' : ''}`, sent, {
      key: keyFor(slot, JSON.stringify(sent)),
    })
    settleKey(slot, problem)
    busy.value = false
    if (problem) {
      refused(
        problem,
        sent.lines.map((line) => line.lineId),
      )
      return false
    }
    forget(notebook())
    const left = drafts.value.length - sent.lines.length
    tell(left && !append() ? t('review.thanksLeft', { n: left }) : t('review.thanks'))
    return true
  }
  return { order, drafts, scores, carried, busy, start, submit }
}
