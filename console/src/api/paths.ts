import type { operations, paths as contract } from './schema'

type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>

export type OrderQuery = Query<'OrderConsole.page'>
export type ProductQuery = Query<'ProductConsole.products'>
export type ReviewQuery = Query<'ReviewConsole.page'>

/** A filter read from the address bar; one the server does not know is refused there, in its own words. */
export const word = <T extends string>(text: string) => (text || undefined) as T | undefined

export type paths = contract
