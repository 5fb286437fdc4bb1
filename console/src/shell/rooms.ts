import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Permission } from '@/session/access'
import type { Count } from '@/session/counts'

export interface NavItem {
  to: string
  label: string
  icon: Component
  group: 'daily' | 'marketing' | 'business'
  order: number
  permission?: Permission
  badge?: Count
}
export interface Room {
  nav: NavItem[]
  routes: RouteRecordRaw[]
}

const found = import.meta.glob<{ default: Room }>('../rooms/*/routes.ts', { eager: true })

/** A room is a folder: adding one adds its pages and its place in the navigation, and edits nothing here. */
export const rooms: Room[] = Object.values(found).map((m) => m.default)
export const routes = rooms.flatMap((r) => r.routes)
/** What a page asks for: its own place in the navigation, or that of the room it belongs to. */
export const needed = (path: string): Permission | undefined => {
  const room = rooms.find((r) => r.routes.some((one) => one.path === path))
  return (
    room?.nav[0]?.permission ??
    (room?.routes.find((one) => one.path === path)?.meta?.permission as Permission | undefined)
  )
}
export const navigation = rooms.flatMap((r) => r.nav).sort((a, b) => a.order - b.order)
