export const zh = {
  text: '买家下单时用积分抵一部分钱，用多少扣多少',
  perYuan: '多少积分抵 1 元',
  perYuanHint: '例如 100：用 100 积分抵 ¥1',
  most: '一单最多抵',
  mostHint: '留空为不限；不限时一单可以全用积分付',
  minimum: '满多少积分可用',
  minimumHint: '0 为不限',
  fill: '请填多少积分抵 1 元',
  said: { rate: '{n} 积分抵 ¥1', most: '，每单最多抵 ¥{n}', minimum: '，满 {n} 积分可用' },
}
export const en: typeof zh = {
  text: 'Buyers pay a part with points, as many as needed',
  perYuan: 'Points for ¥1',
  perYuanHint: '100, say: 100 points take off ¥1',
  most: 'At most off an order',
  mostHint: 'Empty for no bound; then points may pay all of an order',
  minimum: 'Usable from so many points',
  minimumHint: '0 for no bound',
  fill: 'Say how many points are worth ¥1',
  said: { rate: '{n} points for ¥1', most: ', at most ¥{n} an order', minimum: ', from {n} points' },
}
