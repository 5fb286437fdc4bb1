import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, ask } from '@/api/client'
import { Problem } from '@/api/problem'
import type { StaffView } from '@/api/types'
import { holds, opens, type Operation, type Permission } from './access'

export const useSession = defineStore('session', () => {
  const staff = ref<StaffView | null>(null)
  const known = ref(false)

  /** Asked once per load of the app; 401 is an answer, not an error. */
  async function find() {
    if (known.value) return
    try {
      staff.value = await ask(api.GET('/api/console/session'))
    } catch (e) {
      if (!(e instanceof Problem) || e.status !== 401) throw e
    }
    known.value = true
  }
  async function open(name: string, password: string) {
    staff.value = await ask(api.POST('/api/console/session', { body: { name, password } }))
    known.value = true
  }
  async function close() {
    await ask(api.DELETE('/api/console/session'))
    forget()
  }
  async function changePassword(old: string, fresh: string) {
    await ask(api.POST('/api/console/password', { body: { old, new: fresh } }))
    if (staff.value) staff.value = { ...staff.value, mustChangePassword: false }
  }
  /** The server checks again, this only keeps closed doors out of sight. */
  const may = (permission?: Permission) => !permission || (!!staff.value && holds(staff.value.permissions, permission))
  const can = (operation: Operation) => !!staff.value && opens(staff.value.permissions, operation)
  function forget() {
    staff.value = null
  }
  return {
    staff,
    known,
    signedIn: computed(() => staff.value !== null),
    find,
    open,
    close,
    changePassword,
    forget,
    may,
    can,
  }
})
