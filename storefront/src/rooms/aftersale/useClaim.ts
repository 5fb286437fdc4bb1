import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { api } from '@/api'
import type { CaseKind, CaseReason, CaseView, ClaimOptions, SeveralPreview } from '@/api/types'
import { useLoad } from '@/state/load'
import { keyFor, settleKey } from '@/state/keys'
import { useUploads } from '@/state/uploads'
import { tell } from '@/state/snack'
import { besideFields, problemText } from '@/lib/words'
import { reasonsFor } from './reasons'
import { w } from './words'

const MOST_FILES = 9

/** What a buyer asks for of one order: chosen step by step; the server says what it comes to, and exactly that is sent. */
export function useClaim(orderId: () => string, changed: () => CaseView | null) {
  const options = useLoad<ClaimOptions>(() => api.get(`/api/orders/${orderId()}/after-sale`))
  /** Units by line; each line that is chosen becomes a case of its own. */
  const wish = reactive<{
    units: Record<string, number>
    kind: CaseKind | ''
    reason: CaseReason | ''
    text: string
  }>({
    units: {},
    kind: '',
    reason: '',
    text: '',
  })
  const uploads = useUploads('EVIDENCE', MOST_FILES)
  const preview = shallowRef<SeveralPreview | null>(null)
  const failed = ref('')
  const errors = reactive({ description: '', mediaIds: '' })
  const busy = ref(false)
  const lines = computed(() => options.data.value?.lines.filter((one) => wish.units[one.line.lineId]) ?? [])
  const kinds = computed(() => lines.value[0]?.kinds ?? [])
  const reasons = computed(() => reasonsFor(lines.value, wish.kind))
  const parts = computed(() =>
    lines.value.map((one) => ({ lineId: one.line.lineId, units: wish.units[one.line.lineId]! })),
  )
  const reason = computed(() => reasons.value.find((one) => one.reason === wish.reason) ?? null)
  const ready = computed(() => !!preview.value && !!wish.kind && !!wish.reason)
  let latest = 0

  async function start(): Promise<void> {
    await options.reload()
    const before = changed()
    if (before) {
      Object.assign(wish, {
        units: { [before.card.line.lineId]: before.card.units },
        kind: before.askedKind,
        reason: before.reason,
        text: before.description,
      })
      return
    }
    const free = options.data.value?.lines.filter((one) => one.units > 0 && !one.openCase) ?? []
    if (free.length === 1) pick(free[0]!.line.lineId, free[0]!.units)
  }
  /** None takes the line out again. */
  function pick(lineId: string, units: number): void {
    if (units) wish.units[lineId] = units
    else delete wish.units[lineId]
    if (reason.value?.refused) wish.reason = ''
  }
  function need(kind: CaseKind): void {
    wish.kind = kind
    if (!reasons.value.some((one) => one.reason === wish.reason && !one.refused)) wish.reason = ''
  }
  /** An answer to an earlier choice is worth nothing. */
  watch(
    () => JSON.stringify([parts.value, wish.kind, wish.reason]),
    async () => {
      const mine = ++latest
      preview.value = null
      failed.value = ''
      if (!parts.value.length || !wish.kind || !wish.reason) return
      const { data, problem } = await api.post(`/api/orders/${orderId()}/after-sale/several/preview`, {
        parts: parts.value,
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
  /** The cases it became, or nothing when it was refused. */
  async function submit(): Promise<string[] | null> {
    if (busy.value || !preview.value || !wish.kind || !wish.reason) return null
    Object.assign(errors, { description: '', mediaIds: missing() })
    if (errors.mediaIds) return null
    busy.value = true
    const asked = {
      kind: wish.kind,
      reason: wish.reason,
      description: wish.text.trim(),
      mediaIds: uploads.shots.flatMap((shot) => shot.mediaId ?? []),
    }
    const before = changed()
    const { cases, problem } = before ? await change(before, asked) : await ask(asked)
    busy.value = false
    if (!problem) return cases
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
    description: string
    mediaIds: string[]
  }
  async function change(before: CaseView, asked: Asked) {
    const amount = preview.value?.amount ?? 0
    const { problem } = await api.post(`/api/after-sale/${before.card.id}/change`, {
      ...asked,
      amount,
      version: before.version,
    })
    return { cases: [before.card.id], problem }
  }
  async function ask(asked: Asked) {
    const shown = new Map(preview.value?.parts.map((part) => [part.lineId, part.amount]))
    const body = { ...asked, parts: parts.value.map((part) => ({ ...part, amount: shown.get(part.lineId) ?? 0 })) }
    const slot = `aftersale.${orderId()}`
    const { data, problem } = await api.post(`/api/orders/${orderId()}/after-sale/several`, body, {
      key: keyFor(slot, JSON.stringify(body)),
    })
    settleKey(slot, problem)
    return { cases: data?.cases.map((one) => one.id) ?? [], problem }
  }
  return {
    options,
    wish,
    lines,
    kinds,
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
