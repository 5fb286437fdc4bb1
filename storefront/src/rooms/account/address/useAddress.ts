import { nextTick, reactive, ref, watch } from 'vue'
import { api } from '@/api'
import type { AddressInput, AddressView, RegionChoice } from '@/api/types'
import type { Problem } from '@/api/problem'
import { tell } from '@/state/snack'
import { t } from '@/i18n'
import { back } from '@/lib/route'
import { forget, keep, recall } from '@/lib/store'
import { besideFields, problemText } from '@/lib/words'

interface Kept {
  form: AddressInput
  regionNames: string[]
}
const DRAFT = 'address.draft'

/** The address form. What is typed for a new address survives leaving the page. */
export function useAddress() {
  const form = reactive<AddressInput>({ name: '', phone: '', regionCode: '', detail: '', isDefault: false })
  const regionNames = ref<string[]>([])
  const choices = ref<RegionChoice[]>([])
  const errors = reactive({ name: '', phone: '', region: '', detail: '' })
  const paste = ref('')
  const busy = ref(false)
  const editing = ref('')

  watch(
    () => form.name,
    () => {
      errors.name = ''
    },
  )
  watch(
    () => form.phone,
    () => {
      errors.phone = ''
    },
  )
  watch(
    () => form.detail,
    () => {
      errors.detail = ''
    },
  )

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
    watch([form, regionNames], () => {
      if (!editing.value) keep(DRAFT, { form, regionNames: regionNames.value })
    })
  }
  async function parse(): Promise<void> {
    if (!paste.value.trim()) return
    const { data, problem } = await api.post('/api/addresses/parse', { text: paste.value })
    if (problem) {
      tell(problemText(problem))
      return
    }
    Object.assign(form, {
      name: data.name ?? '',
      phone: data.phone ?? '',
      regionCode: data.regionCode ?? '',
      detail: data.detail ?? '',
    })
    regionNames.value = data.regionNames
    choices.value = data.choices
    await nextTick() // the watchers that take a complaint away when its field changes come first
    const missing = markMissing()
    if (missing.length === 4) tell(t('addresses.notParsed'))
    else
      tell(
        missing.length
          ? t('addresses.parsedPartly', { names: missing.join(t('addresses.and')) })
          : t('addresses.parsed'),
      )
  }
  /** Says beside each field that the text did not fill what is still needed there. */
  function markMissing(): string[] {
    errors.name = form.name ? '' : t('addresses.need', { name: t('addresses.name') })
    errors.phone = form.phone ? '' : t('addresses.need', { name: t('addresses.phone') })
    errors.region = form.regionCode ? '' : t(choices.value.length ? 'addresses.whichRegion' : 'addresses.chooseRegion')
    errors.detail = form.detail ? '' : t('addresses.need', { name: t('addresses.detail') })
    return (['name', 'phone', 'region', 'detail'] as const)
      .filter((field) => errors[field])
      .map((field) => t(`addresses.${field}`))
  }
  function choose(choice: RegionChoice): void {
    pickRegion(choice.regionCode, choice.regionNames)
    form.detail = choice.detail
  }
  function pickRegion(code: string, names: string[]): void {
    choices.value = []
    form.regionCode = code
    regionNames.value = names
    errors.region = ''
  }
  function valid(): boolean {
    errors.name = form.name.trim() ? '' : t('addresses.need', { name: t('addresses.name') })
    errors.phone = form.phone.trim() ? '' : t('addresses.need', { name: t('addresses.phone') })
    errors.region = form.regionCode ? '' : t('addresses.chooseRegion')
    errors.detail = form.detail.trim() ? '' : t('addresses.need', { name: t('addresses.detail') })
    return !errors.name && !errors.phone && !errors.region && !errors.detail
  }
  function refused(problem: Problem): void {
    const left = besideFields(problem, {
      '/name': (message) => {
        errors.name = message
      },
      '/phone': (message) => {
        errors.phone = message
      },
      '/regionCode': (message) => {
        errors.region = message
      },
      '/detail': (message) => {
        errors.detail = message
      },
    })
    if (left) tell(left)
  }
  async function save(): Promise<void> {
    if (!valid() || busy.value) return
    busy.value = true
    const body: AddressInput = { ...form, name: form.name.trim(), phone: form.phone.trim(), detail: form.detail.trim() }
    const { problem } = await (editing.value
      ? api.put(`/api/addresses/${editing.value}`, body)
      : api.post('/api/addresses', body))
    busy.value = false
    if (problem) {
      refused(problem)
      return
    }
    if (!editing.value) {
      editing.value = 'saved'
      forget(DRAFT)
    }
    tell(t('addresses.saved'))
    back()
  }
  return { form, regionNames, choices, errors, paste, busy, editing, start, parse, pickRegion, choose, save }
}
