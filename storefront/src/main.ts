import { createSSRApp } from 'vue'
import App from './App.vue'
// #ifdef H5
import AsyncError from './ui/AsyncError.vue'
// #endif

export function createApp() {
  const app = createSSRApp(App)
  // #ifdef H5
  app.component('AsyncError', AsyncError)
  // #endif
  return { app }
}
