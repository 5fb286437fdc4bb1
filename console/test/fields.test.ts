import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { Problem } from '@/api/problem'
import FieldBox from '@/ui/FieldBox.vue'
import { useFieldDesk } from '@/use/useFields'

const refusal = (...fields: [string, string][]) =>
  new Problem({
    code: 'web/invalid',
    status: 400,
    title: '提交的内容有误',
    detail: fields[0]![1],
    fields: fields.map(([pointer, message]) => ({ pointer, message })),
  })

/** A form of rates, each with a field of its own, and one field around them all. */
function form(rows: string[]) {
  const problem = ref<Problem | null>(null)
  const places = ref(rows)
  const box = (at: string) => h(FieldBox, { key: at, label: at, at }, () => h('input', { id: at }))
  const wrapper = mount(
    defineComponent({
      setup() {
        const { trouble } = useFieldDesk(problem)
        return () =>
          h('form', [
            h('p', { class: 'trouble' }, trouble.value),
            h(FieldBox, { label: 'all', at: '/rates', group: true }, () => places.value.map(box)),
          ])
      },
    }),
    { attachTo: document.body },
  )
  const said = () =>
    Object.fromEntries(
      wrapper
        .findAll('[data-pointer]')
        .map((f) => [f.attributes('data-pointer'), f.element.querySelector(':scope > .bad')?.textContent ?? '']),
    )
  return { problem, places, wrapper, said, trouble: () => wrapper.find('.trouble').text() }
}

describe('refusals beside their fields', () => {
  test('each is said once, by the field nearest to its place; the rest is said by the form', async () => {
    const { problem, said, trouble } = form(['/rates/0', '/rates/1'])
    problem.value = refusal(['/rates/1/first', '不能小于 1'], ['/rates', '至少要有一项'], ['/name', '这里必填'])
    await flushPromises()
    expect(said()).toEqual({ '/rates': '至少要有一项', '/rates/0': '', '/rates/1': '不能小于 1' })
    expect(trouble()).toBe('提交的内容有误 这里必填')
  })
  test('the first field at fault has the focus', async () => {
    const { problem } = form(['/rates/0', '/rates/1'])
    problem.value = refusal(['/nowhere', 'x'], ['/rates/1', 'y'])
    await flushPromises()
    expect(document.activeElement?.id).toBe('/rates/1')
  })
  test('a field that is gone answers for nothing any more', async () => {
    const { problem, places, trouble } = form(['/rates/0', '/phone'])
    problem.value = refusal(['/phone', '格式不对'])
    places.value = ['/rates/0']
    await flushPromises()
    expect(trouble()).toBe('提交的内容有误 格式不对')
  })
})
