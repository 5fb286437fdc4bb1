import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { computed, defineComponent, h, reactive } from 'vue'
import { composing, keepCompositionQuiet } from '@/lib/keys'
import CellInput from '@/rooms/goods/CellInput.vue'
import { useKeptDraft } from '@/use/useKeptDraft'

beforeEach(() => localStorage.clear())

describe('unsaved work', () => {
  function page(slot: string) {
    const form = reactive({ name: '' })
    let draft!: ReturnType<typeof useKeptDraft<{ name: string }>>
    const text = computed(() => JSON.stringify(form))
    const view = mount(
      defineComponent({
        setup() {
          draft = useKeptDraft(
            slot,
            text,
            computed(() => form.name !== ''),
            () => ({ ...form }),
          )
          return () => h('i')
        },
      }),
    )
    return { form, draft, view }
  }
  test('is found again after the page is left, and gone once it is dropped', () => {
    const first = page('limited.new')
    first.form.name = '今晚特价'
    first.view.unmount()
    const later = page('limited.new')
    later.draft.look()
    expect(later.draft.found.value?.form.name).toBe('今晚特价')
    later.draft.forget()
    const last = page('limited.new')
    last.draft.look()
    expect(last.draft.found.value).toBeNull()
  })
  test('of one campaign is not offered in another', () => {
    const first = page('limited.7')
    first.form.name = 'x'
    first.view.unmount()
    const other = page('limited.8')
    other.draft.look()
    expect(other.draft.found.value).toBeNull()
  })
})

describe('the Enter of a composition', () => {
  test('reaches no page, while a real one does', () => {
    keepCompositionQuiet()
    const heard: string[] = []
    document.body.addEventListener('keydown', (e) => heard.push(e.key))
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
    expect(heard).toEqual([])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(heard).toEqual(['Enter'])
    expect(composing({ isComposing: false, keyCode: 229 })).toBe(true)
  })
})

test('a cell says in words what is wrong with it, not in a hover', () => {
  const cell = mount(CellInput, { props: { kind: 'money', value: 2000, label: '划线价', problem: '不能高于 ¥18.00' } })
  expect(cell.get('[role=alert]').text()).toBe('不能高于 ¥18.00')
  expect(cell.get('input').attributes('aria-invalid')).toBe('true')
})
