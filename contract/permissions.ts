// Written by a server test; do not edit.
export type Permission =
  | 'goods:view'
  | 'goods:edit'
  | 'goods:cost'
  | 'stock:edit'
  | 'orders:view'
  | 'orders:ship'
  | 'orders:price'
  | 'orders:refund'
  | 'orders:unmask'
  | 'aftersale:handle'
  | 'reviews:reply'
  | 'settings:edit'
  | 'page:edit'
  | 'marketing:edit'
  | 'ledger:view'
  | 'ledger:adjust'
  | 'figures:view'
  | 'staff:edit'

/** What each end point of the console asks for: any one of these; none means all staff. */
export const ACCESS = {
  'DELETE /api/console/banners/{id}': ['page:edit'],
  'DELETE /api/console/brands/{id}': ['goods:edit'],
  'DELETE /api/console/categories/{id}': ['goods:edit'],
  'DELETE /api/console/freight-templates/{id}': ['settings:edit'],
  'DELETE /api/console/limited-prices/{id}': ['marketing:edit'],
  'DELETE /api/console/pickup-points/{id}': ['settings:edit'],
  'DELETE /api/console/session': [],
  'GET /api/console/after-sale': ['aftersale:handle'],
  'GET /api/console/after-sale/counts': ['aftersale:handle'],
  'GET /api/console/after-sale/of-order/{id}': ['aftersale:handle'],
  'GET /api/console/after-sale/{id}': ['aftersale:handle'],
  'GET /api/console/banners': ['page:edit'],
  'GET /api/console/brands': ['goods:view'],
  'GET /api/console/campaigns': ['marketing:edit'],
  'GET /api/console/campaigns/audiences': ['marketing:edit'],
  'GET /api/console/campaigns/calendar': ['marketing:edit'],
  'GET /api/console/campaigns/tools': ['marketing:edit'],
  'GET /api/console/campaigns/{id}': ['marketing:edit'],
  'GET /api/console/campaigns/{id}/effect': ['marketing:edit'],
  'GET /api/console/campaigns/{id}/margins': ['marketing:edit'],
  'GET /api/console/campaigns/{id}/stop': ['marketing:edit'],
  'GET /api/console/carriers': ['orders:view'],
  'GET /api/console/categories': ['goods:view'],
  'GET /api/console/freight-templates': ['goods:view'],
  'GET /api/console/hot-words': ['page:edit'],
  'GET /api/console/ledger/causes/{kind}/{id}': ['ledger:view'],
  'GET /api/console/ledger/house': ['ledger:view'],
  'GET /api/console/ledger/owners/{owner}': ['ledger:view'],
  'GET /api/console/ledger/owners/{owner}/{asset}': ['ledger:view'],
  'GET /api/console/ledger/transfers/{id}': ['ledger:view'],
  'GET /api/console/limited-prices': ['marketing:edit'],
  'GET /api/console/notices': [],
  'GET /api/console/notices/unread': [],
  'GET /api/console/orders': ['orders:view'],
  'GET /api/console/orders/{id}': ['orders:view'],
  'GET /api/console/pickup-points': ['orders:view'],
  'GET /api/console/products': ['goods:view'],
  'GET /api/console/products/{id}': ['goods:view'],
  'GET /api/console/reviews': ['reviews:reply'],
  'GET /api/console/roles': ['staff:edit'],
  'GET /api/console/session': [],
  'GET /api/console/settings': ['settings:edit'],
  'GET /api/console/spend-saves/{id}': ['marketing:edit'],
  'GET /api/console/staff': ['staff:edit'],
  'GET /api/console/stock/{skuId}': ['goods:view'],
  'GET /api/console/stock/{skuId}/moves': ['goods:view'],
  'GET /api/console/today': [],
  'POST /api/console/after-sale/{id}/agree': ['aftersale:handle'],
  'POST /api/console/after-sale/{id}/inspect': ['aftersale:handle'],
  'POST /api/console/after-sale/{id}/offer': ['aftersale:handle'],
  'POST /api/console/after-sale/{id}/receive': ['aftersale:handle'],
  'POST /api/console/after-sale/{id}/refuse': ['aftersale:handle'],
  'POST /api/console/after-sale/{id}/send': ['aftersale:handle'],
  'POST /api/console/banners': ['page:edit'],
  'POST /api/console/brands': ['goods:edit'],
  'POST /api/console/campaigns/{id}/copy': ['marketing:edit'],
  'POST /api/console/campaigns/{id}/pause': ['marketing:edit'],
  'POST /api/console/campaigns/{id}/publish': ['marketing:edit'],
  'POST /api/console/campaigns/{id}/resume': ['marketing:edit'],
  'POST /api/console/campaigns/{id}/stop': ['marketing:edit'],
  'POST /api/console/categories': ['goods:edit'],
  'POST /api/console/freight-templates': ['settings:edit'],
  'POST /api/console/ledger/adjustments': ['ledger:adjust'],
  'POST /api/console/limited-prices': ['marketing:edit'],
  'POST /api/console/media': ['goods:edit', 'page:edit'],
  'POST /api/console/notices/read': [],
  'POST /api/console/orders/{id}/close': ['orders:price'],
  'POST /api/console/orders/{id}/packages': ['orders:ship'],
  'POST /api/console/orders/{id}/price': ['orders:price'],
  'POST /api/console/orders/{id}/refund': ['orders:refund'],
  'POST /api/console/orders/{id}/refunds/{refundId}/retry': ['orders:refund'],
  'POST /api/console/orders/{id}/unit-refunds': ['orders:refund'],
  'POST /api/console/orders/{id}/unit-refunds/preview': ['orders:refund'],
  'POST /api/console/orders/{id}/unmask': ['orders:unmask'],
  'POST /api/console/password': [],
  'POST /api/console/pickup-points': ['settings:edit'],
  'POST /api/console/pickups': ['orders:ship'],
  'POST /api/console/products': ['goods:edit'],
  'POST /api/console/products/{id}/shelf': ['goods:edit'],
  'POST /api/console/reviews/{id}/hide': ['reviews:reply'],
  'POST /api/console/reviews/{id}/reply': ['reviews:reply'],
  'POST /api/console/reviews/{id}/show': ['reviews:reply'],
  'POST /api/console/session': [],
  'POST /api/console/spend-saves': ['marketing:edit'],
  'POST /api/console/staff': ['staff:edit'],
  'POST /api/console/stock/{skuId}/moves': ['stock:edit'],
  'PUT /api/console/banners/{id}': ['page:edit'],
  'PUT /api/console/brands/{id}': ['goods:edit'],
  'PUT /api/console/categories/{id}': ['goods:edit'],
  'PUT /api/console/freight-templates/{id}': ['settings:edit'],
  'PUT /api/console/hot-words': ['page:edit'],
  'PUT /api/console/limited-prices/{id}': ['marketing:edit'],
  'PUT /api/console/orders/{id}/note': ['orders:ship'],
  'PUT /api/console/orders/{id}/packages/{packageId}': ['orders:ship'],
  'PUT /api/console/pickup-points/{id}': ['settings:edit'],
  'PUT /api/console/products/{id}': ['goods:edit'],
  'PUT /api/console/settings/{key}': ['settings:edit'],
  'PUT /api/console/spend-saves/{id}': ['marketing:edit'],
  'PUT /api/console/staff/{id}': ['staff:edit'],
  'PUT /api/console/staff/{id}/password': ['staff:edit'],
} as const satisfies Record<string, readonly Permission[]>
export type Operation = keyof typeof ACCESS
