import type * as t from './types'

/* The console's part of the contract in the shape openapi-fetch reads; replaced by ./schema.d.ts when the server writes the contract file. */
type Params<Q, P> = { query?: Q; header?: { 'If-Match'?: string }; cookie?: never } & ([P] extends [never] ? { path?: never } : { path: P })
type Body<B> = [B] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': B } } }
type Op<R, B = never, Q = never, P = never> = { parameters: Params<Q, P>; responses: { 200: { content: { 'application/json': R } } } } & Body<B>
type At = { id: t.Id }
type After = { after?: string; limit?: number }
type Crud<Row, Input> = { get: Op<Row[]>; post: Op<Row, Input> }
type CrudOne<Row, Input> = { put: Op<Row, Input, never, At>; delete: Op<void, never, never, At> }

export type OrderQuery = After & { status?: string; q?: string; from?: t.Instant; to?: t.Instant; urged?: boolean }
export type ProductQuery = After & { q?: string; status?: string; category?: t.Id; stock?: string; sort?: string }
export type ReviewQuery = After & { state?: string; score?: number }
type CategoryInput = { name: string; parentId: t.Id | null; position: number; iconId: t.Id | null }

export interface paths {
  '/api/console/session': { get: Op<t.StaffView>; post: Op<t.StaffView, { name: string; password: string }>; delete: Op<void> }
  '/api/console/password': { post: Op<void, { old: string; new: string }> }
  '/api/console/today': { get: Op<t.TodayView> }
  '/api/console/products': { get: Op<t.Page<t.ProductRow>, never, ProductQuery>; post: Op<t.ProductDraft, t.ProductDraft> }
  '/api/console/products/{id}': { get: Op<t.ProductDraft, never, never, At>; put: Op<t.ProductDraft, t.ProductDraft, never, At> }
  '/api/console/products/{id}/shelf': { post: Op<t.ProductDraft, { on: boolean }, never, At> }
  '/api/console/stock/{skuId}/moves': {
    get: Op<t.Page<t.StockMoveView>, never, After, { skuId: t.Id }>
    post: Op<t.StockView, { kind: 'ADD' | 'SET'; quantity: number; expected: number | null; reason: string }, never, { skuId: t.Id }>
  }
  '/api/console/categories': Crud<t.CategoryRow, CategoryInput>
  '/api/console/categories/{id}': CrudOne<t.CategoryRow, CategoryInput>
  '/api/console/brands': Crud<t.BrandView, { name: string }>
  '/api/console/brands/{id}': CrudOne<t.BrandView, { name: string }>
  '/api/console/orders': { get: Op<t.Page<t.OrderRow>, never, OrderQuery> }
  '/api/console/orders/{id}': { get: Op<t.ConsoleOrderView, never, never, At> }
  '/api/console/orders/{id}/packages': { post: Op<t.ConsoleOrderView, { carrier: string; trackingNumber: string; lines: { lineId: t.Id; quantity: number }[] }, never, At> }
  '/api/console/orders/{id}/price': { post: Op<t.ConsoleOrderView, { lines: { lineId: t.Id; amount: t.Fen }[]; freight: t.Fen | null; reason: string }, never, At> }
  '/api/console/orders/{id}/close': { post: Op<t.ConsoleOrderView, { reason: string }, never, At> }
  '/api/console/orders/{id}/refund': { post: Op<t.ConsoleOrderView, { reason: string }, never, At> }
  '/api/console/orders/{id}/note': { put: Op<t.ConsoleOrderView, { text: string }, never, At> }
  '/api/console/orders/{id}/unmask': { post: Op<t.Unmasked, { reason: string }, never, At> }
  '/api/console/pickups': { post: Op<t.ConsoleOrderView, { code: string }> }
  '/api/console/carriers': { get: Op<t.Carrier[]> }
  '/api/console/pickup-points': Crud<t.PickupPointView, t.PickupPointInput>
  '/api/console/pickup-points/{id}': CrudOne<t.PickupPointView, t.PickupPointInput>
  '/api/console/freight-templates': Crud<t.FreightTemplate, t.FreightTemplateInput>
  '/api/console/freight-templates/{id}': CrudOne<t.FreightTemplate, t.FreightTemplateInput>
  '/api/console/reviews': { get: Op<t.Page<t.ReviewRow>, never, ReviewQuery> }
  '/api/console/reviews/{id}/reply': { post: Op<t.ReviewRow, { text: string }, never, At> }
  '/api/console/reviews/{id}/hide': { post: Op<t.ReviewRow, { reason: string }, never, At> }
  '/api/console/reviews/{id}/show': { post: Op<t.ReviewRow, never, never, At> }
  '/api/console/limited-prices': Crud<t.LimitedPriceView, t.LimitedPriceInput>
  '/api/console/limited-prices/{id}': CrudOne<t.LimitedPriceView, t.LimitedPriceInput>
  '/api/console/settings': { get: Op<t.SettingRow[]> }
  '/api/console/settings/{key}': { put: Op<t.SettingRow, { value: string }, never, { key: string }> }
  '/api/console/staff': { get: Op<t.StaffRow[]>; post: Op<t.StaffRow, { name: string; displayName: string; roles: string[]; password: string }> }
  '/api/console/staff/{id}': { put: Op<t.StaffRow, { displayName: string; roles: string[]; active: boolean }, never, At> }
  '/api/console/staff/{id}/password': { put: Op<void, { password: string }, never, At> }
  '/api/regions': { get: Op<t.RegionView[], never, { parent?: string }> }
  '/api/console/roles': { get: Op<t.RoleRow[]> }
  '/api/media': { post: Op<t.MediaView, { file: string; purpose: string }> }
}
