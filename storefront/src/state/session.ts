import { reactive } from 'vue'
import { forget, keep, recall } from '@/lib/store'

/** The opaque token of the buyer on this device. */
export const session = reactive({
  token: recall<string>('token'),
  open(token: string) {
    session.token = token
    keep('token', token)
  },
  drop(token: string) {
    if (session.token === token) session.close()
  },
  close() {
    session.token = null
    forget('token')
  },
})
