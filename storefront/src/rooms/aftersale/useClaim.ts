import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { api } from '@/api'
import type { AfterSalePreview, CaseKind, CaseReason, CaseView, ClaimOptions } from '@/api/types'
import { useLoad } from '@/state/load'
import { keyFor, settleKey } from '@/state/keys'
import { useUploads } from '@/state/uploads'
import { tell } from '@/state/snack'
import { besideFields, problemText } from '@/lib/words'
import { w } from './words'

const MOST_FILES = 9

/** What a buyer asks for of one order: chosen step by step; the server says what it comes to, and exactly that is sent. */
export function useClaim(orderId: () => string, changed: () => CaseView | null) {
  const options = useLoad<ClaimOptions>(() => api.get(`/api/orders/${orderId()}/after-sale`))
  const wish = reactive<{ lineId: string; units: number; kind: CaseKind | ''; reason: CaseReason | ''; text: string }>({
    lineId: '',
    units: 1,
    kind: '',
    reason: '',
    text: '',
  })
  const uploads = useUploads('EVIDENCE', MOST_FILES)
  const preview = shallowRef<AfterSalePreview | null>(null)
  const failed = ref('')
  const errors = reactive({ description: '', mediaIds: '' })
  const busy = ref(false)
  const line = computed(() => options.data.value?.lines.find((one) => one.line.lineId === wish.lineId) ?? null)
  const reasons = computed(() => line.value?.kinds.find((one) => one.kind === wish.kind)?.reasons ?? [])
  const reason = computed(() => reasons.value.find((one) => one.reason === wish.reason) ?? null)
  const ready = computed(() => !!preview.value && !!wish.kind && !!wish.reason)
  let latest = 0

  async function start(): Promise<void> {
    await options.reload()
    const before = changed()
    if (before) {
      Object.assign(wish, {
        lineId: before.card.line.lineId,
        units: before.card.units,
        kind: before.askedKind,
        reason: before.reason,
        text: before.description,
      })
      return
    }
    const free = options.data.value?.lines.filter((one) => one.units > 0 && !one.openCase) ?? []
    if (free.length === 1) pick(free[0]!.line.lineId, free[0]!.units)
  }
  function pick(lineId: string, units: number): void {
    Object.assign(wish, { lineId, units })
  }
  function need(kind: CaseKind): void {
    wish.kind = kind
    if (!reasons.value.some((one) => one.reason === wish.reason && !one.refused)) wish.reason = ''
  }
  /** An answer to an earlier choice is worth nothing. */
  watch(
    () => [wish.lineId, wish.units, wish.kind, wish.reason].join(),
    async () => {
      const mine = ++latest
      preview.value = null
      failed.value = ''
      if (!wish.lineId || !wish.kind || !wish.reason) return
      const { data, problem } = await api.post(`/api/orders/${orderId()}/after-sale/preview`, {
        lineId: wish.lineId,
        units: wish.units,
        kind: wish.kind,
        reason: wish.reason,
      })
      if (mine !== latest) return
      preview.value = data
      failed.value = problem ? problemText(problem) : ''
    },
  )
  function missing(): string {
    if (uploads.waiting.value) return w('wait')
    if (uploads.failed.value) return w('failedLeft')
    return reason.value?.needsEvidence && !uploads.shots.length ? w('needEvidence') : ''
  }
  /** The case it became, or nothing when it was refused. */
  async function submit(): Promise<CaseView | null> {
    if (busy.value || !preview.value || !wish.kind || !wish.reason) return null
    Object.assign(errors, { description: '', mediaIds: missing() })
    if (errors.mediaIds) return null
    busy.value = true
    const asked = {
      kind: wish.kind,
      reason: wish.reason,
      amount: preview.value.amount,
      description: wish.text.trim(),
      mediaIds: uploads.shots.flatMap((shot) => shot.mediaId ?? []),
    }
    const before = changed()
    const { data, problem } = before ? await change(before, asked) : await ask(asked)
    busy.value = false
    if (!problem) return data
    const left = besideFields(problem, {
      '/description': (message) => (errors.description = message),
      '/mediaIds': (message) => (errors.mediaIds = message),
    })
    if (left) tell(left)
    return null
  }
  type Asked = {
    kind: CaseKind
    reason: CaseReason
    amount: number
    description: string
    mediaIds: string[]
  }
  const change = (before: CaseView, asked: Asked) =>
    api.post(`/api/after-sale/${before.card.id}/change`, { ...asked, version: before.version })
  async function ask(asked: Asked) {
    const body = { ...asked, lineId: wish.lineId, units: wish.units }
    const slot = `aftersale.${wish.lineId}`
    const result = await api.post(`/api/orders/${orderId()}/after-sale`, body, {
      key: keyFor(slot, JSON.stringify(body)),
    })
    settleKey(slot, result.problem)
    return result
  }
  return {
    options,
    wish,
    line,
    reasons,
    reason,
    uploads,
    preview,
    failed,
    errors,
    busy,
    ready,
    start,
    pick,
    need,
    submit,
  }
}
