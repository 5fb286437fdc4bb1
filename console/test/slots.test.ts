import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { Problem } from '@/api/problem'
import type { TodayView } from '@/api/types'
import { i18n, words } from '@/i18n'
import TodoCards from '@/rooms/today/TodoCards.vue'
import { useSession } from '@/session/store'
import { orderCards, todos, type Todo } from '@/shell/slots'
import { routes } from '@/shell/rooms'

const today = { toShip: 3, urged: 0, lowStock: 2 } as TodayView
const cards = async () => {
  const page = mount(TodoCards, {
    props: { today },
    global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } },
  })
  await flushPromises()
  return page
}
function own(ask: () => Promise<number>): Todo {
  return { label: 'do.addGoods', to: '/goods', order: 5, permission: 'orders:view', count: { ask } }
}
beforeEach(() => setActivePinia(createPinia()))

test('what there is to do comes from the rooms, each with words and a page that exists', () => {
  expect(todos.length).toBeGreaterThanOrEqual(7)
  expect(todos.map((one) => one.order)).toEqual([...todos.map((one) => one.order)].sort((a, b) => a - b))
  for (const todo of todos) {
    expect(words(todo.label)).not.toBe(todo.label)
    expect(routes.map((route) => route.path)).toContain(todo.to.split('?')[0])
  }
  expect(orderCards.every((card) => typeof card.shows === 'function')).toBe(true)
})
test('a room that counts for itself is asked, and a refusal leaves its card away', async () => {
  useSession().may = () => true
  const asked = own(async () => 7)
  const refused = own(() => Promise.reject(new Problem({ code: 'web/forbidden', status: 403 })))
  todos.push(asked)
  expect((await cards()).text()).toContain(`7${words('do.addGoods')}`)
  todos.splice(todos.indexOf(asked), 1, refused)
  expect((await cards()).text()).not.toContain(words('do.addGoods'))
  todos.splice(todos.indexOf(refused), 1)
})
test('nobody is asked for whom the work is not', async () => {
  useSession().may = () => false
  let times = 0
  const asked = own(async () => ++times)
  todos.push(asked)
  const page = await cards()
  todos.splice(todos.indexOf(asked), 1)
  expect(times).toBe(0)
  expect(page.text()).not.toContain(words('do.addGoods'))
  expect(page.findAll('a').length).toBe(0)
})
