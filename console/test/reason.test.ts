import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import ReasonSelect from '@/ui/ReasonSelect.vue'

const Field = defineComponent({
  emits: ['blur', 'update:modelValue'],
  setup:
    (_, { emit }) =>
    () =>
      h('input', { onBlur: (event: FocusEvent) => emit('blur', event) }),
})

it('takes over what was typed when the field is left, and nothing when nothing was', async () => {
  const select = mount(ReasonSelect, {
    props: { modelValue: '缺货', reasons: ['缺货'], placeholder: '' },
    global: { stubs: { ElSelect: Field, ElOption: true }, components: { ElSelect: Field } },
  })
  const input = select.get('input')
  await input.trigger('blur')
  expect(select.emitted('update:modelValue')).toBeUndefined()
  await input.setValue('  包装破损 ')
  await input.trigger('blur')
  expect(select.emitted('update:modelValue')).toEqual([['包装破损']])
})
