// What the contract says of a call, found by the path as it is written at the call: a hole in `/api/orders/${id}` is any segment.
import type { paths } from './schema'

type Known = keyof paths & string
type Written<K extends string> = K extends `${infer Before}{${string}}${infer After}`
  ? `${Before}${string}${Written<After>}`
  : K
type Match<P extends string> = {
  [K in Known]: P extends Written<K> ? (Written<K> extends P ? K : never) : never
}[Known]
export type Verb = 'get' | 'post' | 'put' | 'delete'
type Operation<P extends string, V extends Verb> =
  Match<P> extends infer K ? (K extends Known ? paths[K][V] : never) : never
type Good<R> = R[Extract<keyof R, 200 | 201 | 202 | 204>]

export type Answer<P extends string, V extends Verb> =
  Operation<P, V> extends { responses: infer R } ? (Good<R> extends { content: infer C } ? C[keyof C] : null) : never
export type Body<P extends string, V extends Verb> =
  Operation<P, V> extends { requestBody?: infer B }
    ? NonNullable<B> extends { content: infer C }
      ? C[keyof C]
      : undefined
    : undefined
