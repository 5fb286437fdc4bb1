export const zh = {
  text: '几件商品在一段时间里更便宜，页面上倒计时',
  goods: '商品和限时价',
  hint: '限购按活动的“每人限件”算，超出的整行按原价',
  price: '限时价',
  noGoods: '选好参加限时价的商品',
  needPrice: '每个规格都要填限时价',
  higher: '限时价要低于售价',
  said: '限时价 ¥{price} 起',
}
export const en: typeof zh = {
  text: 'Some goods cost less for a while, with a countdown on their pages',
  goods: 'Goods and limited prices',
  hint: 'Bounds are the campaign’s units per person; of a line beyond them none is cheaper',
  price: 'Limited price',
  noGoods: 'Choose the goods of the limited price',
  needPrice: 'Every variant needs its limited price',
  higher: 'The limited price must be below the price',
  said: 'Limited price, from ¥{price}',
}
