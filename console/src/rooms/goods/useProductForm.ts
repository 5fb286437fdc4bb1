import { computed, onBeforeUnmount, onMounted, provide, ref, shallowRef, type InjectionKey, type Ref } from 'vue'
import { api, ask } from '@/api/client'
import { Problem } from '@/api/problem'
import type { ProductDraft } from '@/api/types'
import { words } from '@/i18n'
import { useLoad } from '@/use/useLoad'
import { pointer } from '@/use/useFields'
import { blankForm, check, toDraft, toForm, type Errors, type ProductForm } from './form'
import { localDraft, type LocalDraft } from './localDraft'

export const ERRORS: InjectionKey<Ref<Errors>> = Symbol('errors')
const AUTOSAVE = 5000

/** One product being written: what the server holds, what is on the screen, and the difference. */
export function useProductForm(id: string | null) {
  const form = ref<ProductForm>(blankForm())
  const saved = ref(JSON.stringify(form.value))
  const version = ref(0)
  const errors = ref<Errors>({})
  const conflict = shallowRef<ProductDraft | null>(null)
  const found = shallowRef<LocalDraft | null>(null)
  const keptAt = ref<string | null>(null)
  const slot = id ?? 'new'
  const text = computed(() => JSON.stringify(form.value))
  const dirty = computed(() => text.value !== saved.value)
  provide(ERRORS, errors)

  function take(draft: ProductDraft) {
    form.value = toForm(draft)
    saved.value = JSON.stringify(form.value)
    version.value = draft.version
    errors.value = {}
  }
  const load = useLoad(async () => {
    if (id) take(await ask(api.GET('/api/console/products/{id}', { params: { path: { id } } })))
    const local = localDraft.read(slot)
    found.value = local && JSON.stringify(local.form) !== saved.value ? local : null
    return true
  })
  function restore() {
    if (found.value) form.value = found.value.form
    found.value = null
  }
  function forgetLocal() {
    localDraft.forget(slot)
    found.value = null
    keptAt.value = null
  }
  function discard() {
    form.value = JSON.parse(saved.value) as ProductForm
    errors.value = {}
    forgetLocal()
  }

  let lastKept = ''
  function keep() {
    if (!dirty.value || text.value === lastKept) return
    lastKept = text.value
    const savedAt = new Date().toISOString()
    if (localDraft.write(slot, { savedAt, version: version.value, form: form.value })) keptAt.value = savedAt
  }
  let timer: number | undefined
  onMounted(() => {
    void load.reload()
    timer = window.setInterval(keep, AUTOSAVE)
  })
  onBeforeUnmount(() => {
    window.clearInterval(timer)
    keep()
  })

  const send = (body: ProductDraft) =>
    ask(
      id
        ? api.PUT('/api/console/products/{id}', {
            params: { path: { id } },
            headers: { 'If-Match': `"${version.value}"` },
            body,
          })
        : api.POST('/api/console/products', { body }),
    )

  /** The stored product, or null when something has to be mended first. */
  async function save(): Promise<ProductDraft | null> {
    const missing = check(form.value)
    errors.value = Object.fromEntries(Object.entries(missing).map(([k, v]) => [k, words(v)]))
    if (Object.keys(missing).length) return null
    try {
      const draft = await send(toDraft(form.value, id, version.value))
      take(draft)
      forgetLocal()
      return draft
    } catch (e) {
      if (!(e instanceof Problem)) throw e
      if (e.stale && id) {
        conflict.value = await ask(api.GET('/api/console/products/{id}', { params: { path: { id } } }))
        return null
      }
      errors.value = Object.fromEntries(e.fields.map((f) => [pointer(f.pointer), f.message]))
      if (!e.fields.length) throw e
      return null
    }
  }
  function acceptTheirs() {
    if (conflict.value) take(conflict.value)
    conflict.value = null
    forgetLocal()
  }
  function keepMine() {
    if (conflict.value) version.value = conflict.value.version
    conflict.value = null
  }

  return {
    ...load,
    form,
    version,
    dirty,
    errors,
    conflict,
    found,
    keptAt,
    restore,
    discard,
    forgetLocal,
    save,
    acceptTheirs,
    keepMine,
  }
}
