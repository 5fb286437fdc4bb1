// Deterministic goods for tests and screenshots. Not part of the product.
const TONES = ['ROSE', 'SAND', 'LEAF', 'SKY', 'LILAC']
const at = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString()
const pic = (code, tone) => ({ url: `/media/${code}.webp`, tone })
// name | subtitle | picture | tone | usual fen | reference fen | category
const GOODS = `
洛川红富士苹果 5 斤装|海拔 1100 米，糖心脆甜，坏果包赔|1f34e|ROSE|2990|3990|c1
手工黄油可颂 4 只|每天清晨现烤，28 层酥皮|1f950|SAND|2200|2600|c3
墨西哥牛油果 6 只|到家即熟，绵密顺滑|1f951|LEAF|1990|2990|c1
安岳黄柠檬 3 斤|皮薄多汁，一切满屋香|1f34b|SAND|1280|1680|c1
每日鲜牛奶 950ml|72℃ 低温巴氏杀菌|1f95b|SKY|1590|1890|c4
草莓奶油小蛋糕|动物奶油，当日现做|1f370|ROSE|2800|3600|c3
高山娃娃菜 3 颗|清晨采收，冷链直达|1f96c|LEAF|690|990|c2
阳光玫瑰葡萄 2 斤|无籽多汁，玫瑰香气|1f347|LILAC|3990|5990|c1
手冲咖啡豆 埃塞俄比亚 250g|柑橘与茉莉花香|2615|SAND|6800|8800|c4
茉莉香氛洗手液|温和弱酸，按压一次刚刚好|1f9f4|ROSE|2490|2990|c5
土鸡蛋 30 枚|散养土鸡，蛋黄饱满|1f95a|SAND|3680|4280|c2
海南贵妃芒 5 斤|树上熟，纤维细|1f96d|SAND|3490|4590|c1
西兰花 2 颗|紧实翠绿|1f966|LEAF|890|1190|c2
北海道风味吐司|绵软拉丝|1f35e|SAND|1650|1980|c3
蓝莓 125g 4 盒|果径 15mm 以上|1fad0|SKY|3290|4990|c1
纯棉毛巾 3 条装|A 类标准，蓬松吸水|1f9fb|SKY|3900|5900|c5`
  .trim()
  .split('\n')
  .map((line, i) => {
    const [name, subtitle, code, tone, usual, reference, category] = line.split('|')
    return {
      id: String(100 + i),
      name,
      subtitle,
      code,
      tone,
      usual: +usual,
      reference: +reference,
      category,
      sales: 2310 - i * 137,
      limited: [2, 3, 4, 5, 8].includes(i),
      gone: i === 13,
    }
  })
const now = (good, extra = 0) =>
  good.limited ? Math.round(((good.usual + extra) * 0.8) / 10) * 10 : good.usual + extra

export const categories = [
  ['c1', '水果', '1f34e', 'ROSE', ['苹果梨', '热带水果', '浆果']],
  ['c2', '蔬菜蛋', '1f966', 'LEAF', ['叶菜', '鸡蛋']],
  ['c3', '烘焙', '1f950', 'SAND', ['面包', '蛋糕']],
  ['c4', '饮品', '1f9c3', 'SKY', ['奶', '咖啡']],
  ['c5', '洗护', '1f9f4', 'LILAC', []],
].map(([id, name, code, tone, kids]) => ({
  id,
  name,
  icon: pic(code, tone),
  children: kids.map((kid, i) => ({ id: `${id}-${i}`, name: kid, icon: pic(code, tone), children: [] })),
}))
const teaser = (good) =>
  good.limited ? { kind: 'timeprice', text: '限时价', price: now(good), plain: true, until: at(162), link: '' } : null
export const card = (good) => ({
  id: good.id,
  name: good.name,
  subtitle: good.subtitle,
  picture: pic(good.code, good.tone),
  price: now(good),
  marketPrice: good.reference,
  sales: good.sales,
  tags: [good.category === 'c2' || good.category === 'c1' ? '次日自提' : ''].filter(Boolean),
  soldOut: good.gone,
  teaser: teaser(good),
})
export const goods = GOODS
export const home = () => ({
  banners: [
    {
      id: '1',
      title: '邻居一起买\n新鲜每一天',
      subtitle: '今晚 20:00 前下单，明早社区自提',
      action: '去看看',
      link: '/pages/product/index?id=100',
      picture: pic('1f353', 'ROSE'),
      tone: 'ROSE',
    },
    {
      id: '2',
      title: '早安面包房\n刚刚出炉',
      subtitle: '清晨六点现烤，七点到店',
      action: '选面包',
      link: '/pages/search/index?q=面包',
      picture: pic('1f950', 'SAND'),
      tone: 'SAND',
    },
    {
      id: '3',
      title: '绿叶菜\n从田里到锅里',
      subtitle: '采收不过夜',
      action: '看蔬菜',
      link: '/pages/search/index?q=菜',
      picture: pic('1f96c', 'LEAF'),
      tone: 'LEAF',
    },
  ],
  categories,
  hotWords: ['苹果', '面包', '洗手液', '牛奶', '咖啡'],
  strips: [{ kind: 'timeprice', title: '限时好价', items: GOODS.filter((good) => good.limited).map(card) }],
  cities: [
    ['330100', '杭州市'],
    ['330200', '宁波市'],
    ['330600', '绍兴市'],
  ].map(([code, name]) => ({ code, name })),
})
export const product = (id) => {
  const good = GOODS.find((some) => some.id === id)
  if (!good) return null
  const apple = good.id === '100'
  const options = apple
    ? [
        { name: '果径', values: ['75mm 中果', '80mm 大果', '85mm 特大果'] },
        { name: '净重', values: ['5 斤', '9 斤'] },
      ]
    : good.category === 'c5'
      ? []
      : [{ name: '规格', values: ['标准装', '家庭装'] }]
  const sku = (n, values, extra, stock) => ({
    id: `${good.id}${n}`,
    values,
    price: now(good, extra),
    basePrice: good.usual + extra,
    marketPrice: good.reference + extra,
    picture: null,
    stock,
    barcode: null,
    weightGrams: 500,
  })
  const skus = apple
    ? [
        sku(0, ['75mm 中果', '5 斤'], 0, 99),
        sku(1, ['75mm 中果', '9 斤'], 1800, 6),
        sku(2, ['80mm 大果', '5 斤'], 500, 40),
        sku(3, ['80mm 大果', '9 斤'], 2300, 0),
        sku(4, ['85mm 特大果', '5 斤'], 1200, 8),
      ]
    : options.length
      ? [sku(0, ['标准装'], 0, good.gone ? 0 : 88), sku(1, ['家庭装'], 1500, good.gone ? 0 : 4)]
      : [sku(0, [], 0, 30)]
  return {
    ...card(good),
    pictures: [
      pic(good.code, good.tone),
      pic(good.code, TONES[(TONES.indexOf(good.tone) + 1) % 5]),
      pic(good.code, TONES[(TONES.indexOf(good.tone) + 2) % 5]),
    ],
    video: apple ? { url: '/media/apple.mp4', poster: pic(good.code, good.tone) } : null,
    categoryId: good.category,
    categoryPath: [],
    brand: { id: 'b1', name: '聚惠优选' },
    options,
    skus,
    parameters: [
      { name: '产地', value: '陕西延安' },
      { name: '保质期', value: '15 天' },
      { name: '储存', value: '0–4℃ 冷藏' },
    ],
    materials: '',
    usage: '洗净即食，冷藏更脆。',
    detail: [
      { kind: 'TEXT', text: '昼夜温差 15℃，果肉攒足糖分。采摘后 24 小时内预冷，坏果拍照即赔。', picture: null },
      { kind: 'PICTURE', text: null, picture: pic(good.code, good.tone) },
    ],
    deliveryKinds: ['EXPRESS', 'PICKUP'],
    noReasonReturn: good.category === 'c5',
    noReturnReason: good.category === 'c5' ? null : '生鲜易腐，不支持七天无理由退货',
    cities: [],
    reviews: { count: 128, average: 48, good: 121, withPicture: 36 },
    teasers: [teaser(good)].filter(Boolean),
    promises: ['坏果包赔', '次日达'],
  }
}
export const findSku = (skuId) => {
  for (const good of GOODS) {
    const view = product(good.id)
    const found = view.skus.find((some) => some.id === skuId)
    if (found) return { good: view, sku: found }
  }
  return null
}
export const reviews = [
  {
    id: 'r1',
    nickname: '林**诺',
    avatar: pic('1f98a', 'SAND'),
    goodsScore: 5,
    text: '苹果很脆，孩子一口气吃了两个。包装也用心，每个都有网套。',
    pictures: [pic('1f34e', 'ROSE'), pic('1f34f', 'LEAF')],
    video: null,
    spec: '80mm 大果 · 5 斤',
    at: at(-3000),
    automatic: false,
    append: { text: '放了一周还是脆的，回购。', pictures: [], daysLater: 7 },
    reply: { text: '谢谢喜欢，下周有新采的。', at: at(-2000) },
    helpful: 12,
    votedByMe: false,
  },
  {
    id: 'r2',
    nickname: '周**满',
    avatar: pic('1f43c', 'LEAF'),
    goodsScore: 4,
    text: '个头均匀，甜度不错，有一个有点磕碰，客服马上赔了。',
    pictures: [],
    video: null,
    spec: '75mm 中果 · 5 斤',
    at: at(-9000),
    automatic: false,
    append: null,
    reply: null,
    helpful: 3,
    votedByMe: false,
  },
]
export { at, pic }
