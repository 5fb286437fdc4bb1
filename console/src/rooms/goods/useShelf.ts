import { ElMessage } from 'element-plus/es/components/message/index'
import 'element-plus/theme-chalk/el-message.css'
import { h, ref } from 'vue'
import { api, ask } from '@/api/client'
import type { ProductRow } from '@/api/types'
import { words } from '@/i18n'
import { toastProblem } from '@/use/useAction'

/** On and off the shelf at once, with a way back instead of a question. */
export function useShelf(after: () => Promise<void>) {
  const busy = ref<string | null>(null)

  async function set(row: ProductRow, on: boolean): Promise<boolean> {
    busy.value = row.id
    try {
      await ask(api.POST('/api/console/products/{id}/shelf', { params: { path: { id: row.id } }, body: { on } }))
      await after()
      return true
    } catch (e) {
      toastProblem(e)
      return false
    } finally {
      busy.value = null
    }
  }
  async function toggle(row: ProductRow) {
    if (busy.value) return
    const on = !row.onShelf
    if (!(await set(row, on))) return
    const note = ElMessage({
      type: 'success',
      placement: 'bottom',
      offset: 88,
      duration: 5000,
      message: h('span', { class: 'row' }, [
        words(on ? 'goods.wentOn' : 'goods.wentOff', { name: row.name }),
        h(
          'button',
          {
            class: 'link',
            type: 'button',
            onClick: () => {
              note.close()
              void set(row, !on)
            },
          },
          words('do.undo'),
        ),
      ]),
    })
  }
  return { busy, toggle }
}
