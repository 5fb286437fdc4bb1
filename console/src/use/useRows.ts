import { onMounted } from 'vue'
import { ElMessageBox } from 'element-plus/es/components/message-box/index'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-overlay.css'
import { words } from '@/i18n'
import { toast, toastProblem } from './useAction'
import { useLoad } from './useLoad'

/** A short list kept whole: read once, read again after every change. */
export function useRows<T>(read: () => Promise<T[]>, remove?: (row: T) => Promise<void>) {
  const load = useLoad(read)
  onMounted(load.reload)

  async function ask(row: T, sentence: string) {
    const sure = await ElMessageBox.confirm(sentence, words('do.remove'), {
      confirmButtonText: words('do.remove'),
      cancelButtonText: words('do.cancel'),
      confirmButtonClass: 'el-button--danger',
    }).then(
      () => true,
      () => false,
    )
    if (!sure || !remove) return
    try {
      await remove(row)
      toast(words('word.done'))
      await load.reload()
    } catch (e) {
      toastProblem(e)
    }
  }
  return { ...load, removeAfterAsking: ask }
}
