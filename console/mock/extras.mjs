// Answers for the smaller pages.
export function extras({ ok, page, shop }) {
  return [
    ['GET', '/api/console/pickup-points', () => ok(shop.points)],
    ['GET', '/api/console/freight-templates', () => ok([{ id: '401', name: '江浙沪包邮' }, { id: '402', name: '按重量' }])],
    ['GET', '/api/console/stock/:id/moves', ({ query }) => page([], query)],
  ]
}
