import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import './theme/tokens.css'
import './theme/element.css'
import './theme/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { onSignedOut, speak } from './api/client'
import { keepCompositionQuiet } from './lib/keys'
import { i18n, locale } from './i18n'
import { useSession } from './session/store'
import { makeRouter } from './shell/router'

keepCompositionQuiet()
document.documentElement.lang = locale.value
speak(() => locale.value)
const app = createApp(App)
app.use(createPinia())
app.use(i18n)
app.config.globalProperties.$can = (operation) => useSession().can(operation)
const router = makeRouter()
app.use(router)
onSignedOut(() => {
  useSession().forget()
  const at = router.currentRoute.value
  if (!at.meta.open) void router.replace({ path: '/login', query: { next: at.fullPath, expired: '1' } })
})
app.mount('#app')
