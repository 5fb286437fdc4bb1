import type { operations, paths as contract } from './schema'
import type { TodayView } from './types'

type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>

export type OrderQuery = Query<'OrderConsole.page'>
export type ProductQuery = Query<'ProductConsole.products'>
export type ReviewQuery = Query<'ReviewConsole.page'>

/** A filter read from the address bar; one the server does not know is refused there, in its own words. */
export const word = <T extends string>(text: string) => (text || undefined) as T | undefined

export interface paths extends contract {
  '/api/console/today': { parameters: object; get: { parameters: object; responses: { 200: { content: { 'application/json': TodayView } } } } }
}
