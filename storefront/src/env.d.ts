/// <reference types="vite/client" />
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}
interface ImportMetaEnv {
  /** Where the server answers; empty in H5 (same origin), required for the mini-program. */
  readonly VITE_API_BASE?: string
}
