import type { Operation } from './access'

declare module 'vue' {
  interface ComponentCustomProperties {
    /** Whether the server would let this member of staff do it. */
    $can: (operation: Operation) => boolean
  }
}
