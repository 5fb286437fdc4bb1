import { ElMessageBox } from 'element-plus/es/components/message-box/index'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-overlay.css'
import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { words } from '@/i18n'
import { useSession } from '@/session/store'

/** Asks before unsaved work is left behind, and promises a draft only where one is kept; not when the session has ended, where there is no choice. */
export function useLeaveGuard(dirty: Ref<boolean>, kept = true) {
  const session = useSession()
  onBeforeRouteLeave(async () => {
    if (!dirty.value || !session.signedIn) return true
    return ElMessageBox.confirm(words(kept ? 'save.leaveHint' : 'save.leaveLost'), words('save.leave'), {
      confirmButtonText: words('save.go'),
      cancelButtonText: words('save.stay'),
    }).then(
      () => true,
      () => false,
    )
  })
  const onUnload = (e: BeforeUnloadEvent) => {
    if (dirty.value) e.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', onUnload))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload))
}
