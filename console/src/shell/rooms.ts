import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Count } from '@/session/counts'

export interface NavItem { to: string; label: string; icon: Component; group: 'daily' | 'marketing' | 'business'; order: number; permission?: string; badge?: Count }
export interface Room { nav: NavItem[]; routes: RouteRecordRaw[] }

const found = import.meta.glob<{ default: Room }>('../rooms/*/routes.ts', { eager: true })

/** A room is a folder: adding one adds its pages and its place in the navigation, and edits nothing here. */
export const rooms: Room[] = Object.values(found).map(m => m.default)
export const routes = rooms.flatMap(r => r.routes)
export const navigation = rooms.flatMap(r => r.nav).sort((a, b) => a.order - b.order)
