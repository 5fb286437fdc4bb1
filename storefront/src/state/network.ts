import { reactive } from 'vue'

export const network = reactive({ online: true })

export function startNetwork(): void {
  uni.getNetworkType({ success: (answer) => { network.online = answer.networkType !== 'none' } })
  uni.onNetworkStatusChange((change) => { network.online = change.isConnected })
}
