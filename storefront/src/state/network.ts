import { reactive } from 'vue'

export const network = reactive({ online: true })

export function startNetwork(): void {
  // #ifdef H5
  network.online = navigator.onLine
  window.addEventListener('online', () => {
    network.online = true
  })
  window.addEventListener('offline', () => {
    network.online = false
  })
  // #endif
  // #ifndef H5
  uni.getNetworkType({
    success: (answer) => {
      network.online = answer.networkType !== 'none'
    },
  })
  uni.onNetworkStatusChange((change) => {
    network.online = change.isConnected
  })
  // #endif
}
