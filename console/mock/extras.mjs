// Answers for the smaller pages.
export function extras({ ok, page, shop }) {
  return [
    ['GET', '/api/console/pickup-points', () => ok(shop.points)],
    ['GET', '/api/console/stock/:id/moves', ({ query }) => page([], query)],
  ]
}
