import { reactive, ref, watch } from 'vue'
import { api } from '@/api'
import type { AddressInput, AddressParsed, AddressView } from '@/api/types'
import type { Problem } from '@/api/problem'
import { tell } from '@/state/snack'
import { t } from '@/i18n'
import { back } from '@/lib/route'
import { forget, keep, recall } from '@/lib/store'
import { besideFields, problemText } from '@/lib/words'

interface Kept { form: AddressInput; regionNames: string[] }
const DRAFT = 'address.draft'

/** The address form. What is typed for a new address survives leaving the page. */
export function useAddress() {
  const form = reactive<AddressInput>({ name: '', phone: '', regionCode: '', detail: '', isDefault: false })
  const regionNames = ref<string[]>([])
  const errors = reactive({ name: '', phone: '', region: '', detail: '' })
  const paste = ref('')
  const busy = ref(false)
  const editing = ref('')

  watch(() => form.name, () => { errors.name = '' })
  watch(() => form.phone, () => { errors.phone = '' })
  watch(() => form.detail, () => { errors.detail = '' })

  function start(address: AddressView | null): void {
    const kept = address ? null : recall<Kept>(DRAFT)
    if (address) {
      const { id, regionNames: names, name, phone, regionCode, detail, isDefault } = address
      editing.value = id
      regionNames.value = names
      Object.assign(form, { name, phone, regionCode, detail, isDefault })
    } else if (kept) {
      Object.assign(form, kept.form)
      regionNames.value = kept.regionNames
    }
    watch([form, regionNames], () => { if (!editing.value) keep(DRAFT, { form, regionNames: regionNames.value }) })
  }
  async function parse(): Promise<void> {
    if (!paste.value.trim()) return
    const { data, problem } = await api.post<AddressParsed>('/api/addresses/parse', { text: paste.value })
    if (problem) { tell(problemText(problem)); return }
    if (data.name) form.name = data.name
    if (data.phone) form.phone = data.phone
    if (data.detail) form.detail = data.detail
    if (data.regionCode) pickRegion(data.regionCode, data.regionNames)
    tell(data.name || data.phone || data.detail || data.regionCode ? t('addresses.parsed') : t('addresses.notParsed'))
  }
  function pickRegion(code: string, names: string[]): void {
    form.regionCode = code
    regionNames.value = names
    errors.region = ''
  }
  function valid(): boolean {
    errors.name = form.name.trim() ? '' : t('addresses.need', { name: t('addresses.name') })
    errors.phone = /^1\d{10}$/.test(form.phone.trim()) ? '' : t('addresses.badPhone')
    errors.region = form.regionCode ? '' : t('addresses.chooseRegion')
    errors.detail = form.detail.trim() ? '' : t('addresses.need', { name: t('addresses.detail') })
    return !errors.name && !errors.phone && !errors.region && !errors.detail
  }
  function refused(problem: Problem): void {
    const left = besideFields(problem, {
      '/name': (message) => { errors.name = message }, '/phone': (message) => { errors.phone = message },
      '/regionCode': (message) => { errors.region = message }, '/detail': (message) => { errors.detail = message },
    })
    if (left) tell(left)
  }
  async function save(): Promise<void> {
    if (!valid() || busy.value) return
    busy.value = true
    const body: AddressInput = { ...form, name: form.name.trim(), phone: form.phone.trim(), detail: form.detail.trim() }
    const { problem } = await (editing.value ? api.put<AddressView>(`/api/addresses/${editing.value}`, body) : api.post<AddressView>('/api/addresses', body))
    busy.value = false
    if (problem) { refused(problem); return }
    if (!editing.value) { editing.value = 'saved'; forget(DRAFT) }
    tell(t('addresses.saved'))
    back()
  }
  return { form, regionNames, errors, paste, busy, editing, start, parse, pickRegion, save }
}
