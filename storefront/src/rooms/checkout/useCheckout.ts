import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { api } from '@/api'
import type { AddressView, DeliveryChoice, Pick, PickupPointView, QuoteView } from '@/api/types'
import type { Problem } from '@/api/problem'
import { channel } from '@/lib/channel'
import { currentDraft } from '@/state/draft'
import { keyFor, settleKey } from '@/state/keys'
import { loadCart } from '@/state/cart'
import { tell } from '@/state/snack'
import { forgetHere, keepHere, recallHere } from '@/lib/here'
import { ofQuote, refreshed, turned } from './tenders'
import { leftAfter, leftBefore, withQuantity } from './left'
import { money } from '@/lib/money'
import { replace } from '@/lib/route'
import { problemText } from '@/lib/words'
import { t } from '@/i18n'

interface Form {
  kind: 'EXPRESS' | 'PICKUP'
  addressId: string
  pointId: string
  name: string
  phone: string
  note: string
  noReturn: boolean
}
interface Kept {
  goods: string
  form: Form
}
const FORM = 'checkout.form'
/** Refusals of which the answer is another price; so is one of how it is bought. */
const AGAIN = ['ledger/not-enough', 'pointsoff/changed']

export function useCheckout() {
  const draft = currentDraft()
  /** In which way the goods are wanted, said by the sections of rooms and asked about again at once. */
  const picks = shallowRef<Pick[]>(draft?.picks ?? [])
  const quote = shallowRef<QuoteView | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(true)
  const quoting = ref(false)
  const placing = ref(false)
  const notice = ref('')
  /** How many there are of the SKUs that are short. */
  const left = ref<Record<string, number>>({})
  /** An unpaid order of one's own that stands in the way. */
  const unpaid = ref('')
  const addresses = shallowRef<AddressView[]>([])
  const points = shallowRef<PickupPointView[]>([])
  const form = reactive<Form>({
    kind: 'EXPRESS',
    addressId: '',
    pointId: '',
    name: '',
    phone: '',
    note: '',
    noReturn: false,
  })
  // What is filled in survives a reload as long as it is for the same goods.
  let goods = JSON.stringify(draft)
  const kept = recallHere<Kept>(FORM)
  if (kept?.goods === goods) Object.assign(form, kept.form)
  let placed = false
  watch(form, () => {
    if (!placed) keepHere(FORM, { goods, form: { ...form } })
  })
  let latest = 0

  const address = computed(() => addresses.value.find((one) => one.id === form.addressId) ?? null)
  const point = computed(() => points.value.find((one) => one.id === form.pointId) ?? null)
  const noReturnLines = computed(() => quote.value?.lines.filter((line) => !line.noReasonReturn) ?? [])
  const phoneOk = computed(() => form.phone.normalize('NFKC').replace(/\D/g, '').length >= 11)
  const delivery = computed<DeliveryChoice | null>(() => {
    if (form.kind === 'EXPRESS')
      return address.value
        ? { kind: 'EXPRESS', addressId: address.value.id, pickupPointId: null, pickupName: null, pickupPhone: null }
        : null
    return point.value && form.name.trim() && phoneOk.value
      ? {
          kind: 'PICKUP',
          addressId: null,
          pickupPointId: point.value.id,
          pickupName: form.name.trim(),
          pickupPhone: form.phone.trim(),
        }
      : null
  })

  async function requote(): Promise<void> {
    if (!draft) return
    const mine = ++latest
    quoting.value = true
    const answer = await api.post('/api/quotes', {
      ...draft,
      channel: channel(),
      picks: picks.value,
      delivery: delivery.value,
    })
    if (mine !== latest) return
    quoting.value = false
    loading.value = false
    problem.value = answer.problem
    if (!answer.data) return
    quote.value = answer.data
    picks.value = refreshed(picks.value, answer.data)
    if (unpaid.value) blocked(undefined, '') // perhaps it is paid or cancelled by now; placing will tell
    left.value = leftBefore(answer.data)
    if (!answer.data.deliveryKinds.includes(form.kind) && answer.data.deliveryKinds[0])
      choose(answer.data.deliveryKinds[0])
  }
  async function loadAddresses(): Promise<void> {
    const { data, problem: refused } = await api.get('/api/addresses')
    if (refused) {
      tell(problemText(refused))
      return
    }
    addresses.value = data
    if (!data.some((one) => one.id === form.addressId))
      form.addressId = (data.find((one) => one.isDefault) ?? data[0])?.id ?? ''
    if (!form.name && data[0]) Object.assign(form, { name: data[0].name, phone: data[0].phone })
  }
  async function start(): Promise<void> {
    if (!draft) {
      loading.value = false
      return
    }
    loading.value = true
    const [, places] = await Promise.all([loadAddresses(), api.get('/api/pickup-points')])
    if (places.problem) tell(problemText(places.problem))
    points.value = places.data ?? []
    if (!point.value) form.pointId = points.value[0]?.id ?? ''
    await requote()
  }
  /** Wants another number of one SKU, none of it at 0, and asks what that costs. */
  function take(sku: string, quantity: number): void {
    if (!draft) return
    draft.lines = withQuantity(draft.lines, sku, quantity)
    goods = JSON.stringify(draft)
    keepHere('draft', draft)
    keepHere(FORM, { goods, form: { ...form } })
    blocked(undefined, '')
    void requote()
  }
  function choose(kind: 'EXPRESS' | 'PICKUP'): void {
    form.kind = kind
    void requote()
  }
  const pick = (chosen: Pick[]) => {
    picks.value = chosen
    void requote()
  }
  const tenders = computed(() => (quote.value ? ofQuote(quote.value, picks.value) : []))
  function turnTender(kind: string, on: boolean): void {
    const way = tenders.value.find((one) => one.kind === kind)
    if (way) pick(turned(picks.value, way, on))
  }
  const pickAddress = (id: string) => {
    form.addressId = id
    void requote()
  }
  const pickPoint = (id: string) => {
    form.pointId = id
    void requote()
  }

  /** What still keeps the order from being placed, in words. */
  function missing(): string | null {
    if (!delivery.value) {
      if (form.kind === 'EXPRESS') return t('checkout.chooseAddress')
      if (!point.value) return t('checkout.choosePoint')
      return form.name.trim() ? t('addresses.badPhone') : t('addresses.need', { name: t('checkout.pickupName') })
    }
    if (quote.value?.deliveryProblem) return quote.value.deliveryProblem.detail || quote.value.deliveryProblem.title
    if (noReturnLines.value.length && !form.noReturn) return t('checkout.noReturnFirst')
    return null
  }
  async function submit(): Promise<void> {
    const why = missing()
    if (why) {
      tell(why)
      return
    }
    if (!draft || !quote.value || !delivery.value || placing.value || quoting.value) return
    const order = {
      ...draft,
      channel: channel(),
      picks: picks.value,
      delivery: delivery.value,
      quoteToken: quote.value.token,
      note: form.note.trim(),
      noReturnConfirmed: form.noReturn,
    }
    placing.value = true
    const answer = await api.post('/api/orders', order, { key: keyFor('order', JSON.stringify(order)) })
    settleKey('order', answer.problem)
    placing.value = false
    if (answer.problem) return refused(answer.problem)
    forgetHere('draft')
    forgetHere(FORM)
    placed = true
    void loadCart()
    replace(
      answer.data.status === 'UNPAID'
        ? `/rooms/checkout/pay/index?id=${answer.data.id}`
        : `/pages/pay-result/index?id=${answer.data.id}`,
    )
  }
  function refused(why: Problem): void {
    if (why.code === 'pricing/price-changed') {
      notice.value = t('checkout.changed', { old: money(quote.value?.total ?? 0), now: money(why.quote.total) })
      quote.value = why.quote
      void requote() // and with what it can be paid
      return
    }
    if (why.code === 'inventory/sold-out') {
      blocked(why.orderId, (why.orderId && why.fields[0]?.message) || t('checkout.soldOut'))
      left.value = leftAfter(why)
      return
    }
    if ((why.code === 'ordering/too-many-unpaid' || why.code === 'ordering/too-many-unpaid-units') && why.orderId) {
      blocked(why.orderId, why.fields[0]?.message || problemText(why))
      return
    }
    tell(problemText(why))
    const again =
      (why.code === 'other' && AGAIN.includes(why.slug)) ||
      why.fields.some((field) => field.pointer.startsWith('/picks'))
    if (again) void requote()
  }
  function blocked(order: string | undefined, text: string): void {
    unpaid.value = order ?? ''
    notice.value = text
    left.value = {}
  }
  return {
    draft,
    quote,
    problem,
    loading,
    quoting,
    placing,
    notice,
    left,
    unpaid,
    addresses,
    points,
    form,
    address,
    point,
    delivery,
    noReturnLines,
    start,
    loadAddresses,
    requote,
    take,
    choose,
    picks,
    pick,
    tenders,
    turnTender,
    pickAddress,
    pickPoint,
    submit,
  }
}
export type Checkout = ReturnType<typeof useCheckout>
