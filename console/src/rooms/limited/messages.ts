export const zh = {
  nav: '限时价', add: '新建限时价', edit: '编辑限时价', name: '活动名称', nameHint: '买家会看到，如“周末鲜果价”', starts: '开始', ends: '结束', window: '时间', state: '状态', skus: '商品规格', pause: '暂停', resume: '继续', paused: '已暂停，买家看到原价', resumed: '已继续', remove: '删除限时价“{name}”？正在进行的活动会立即结束，买家看到原价。',
  SOON: '未开始', RUNNING: '进行中', ENDED: '已结束', PAUSED: '已暂停', empty: '还没有限时价', emptyHint: '给几件商品设一个有起止时间的优惠价，首页和商品页会显示倒计时。', count: '{n} 个规格',
  newNote: '保存后，到开始时间自动生效',
  addGoods: '添加商品', find: '搜索商品名', base: '售价', price: '限时价', goods: '商品', noGoods: '先添加参加活动的商品', drop: '移除', needPrice: '每个规格都要填限时价', endAfter: '结束要晚于开始', saved: '限时价已保存', gone: '没有这个活动', sku: '规格 {id}', higher: '不低于售价',
}
export const en: typeof zh = {
  nav: 'Limited prices', add: 'New limited price', edit: 'Edit limited price', name: 'Name', nameHint: 'Buyers see it, e.g. “Weekend fruit”', starts: 'Starts', ends: 'Ends', window: 'Time', state: 'State', skus: 'SKUs', pause: 'Pause', resume: 'Resume', paused: 'Paused; buyers see the usual price', resumed: 'Running again', remove: 'Delete “{name}”? If it is running it ends at once and buyers see the usual price.',
  SOON: 'Not started', RUNNING: 'Running', ENDED: 'Ended', PAUSED: 'Paused', empty: 'No limited prices yet', emptyHint: 'Give a few products a better price between two moments; the home and product pages count down.', count: 'SKUs: {n}',
  newNote: 'Once saved, it begins by itself at its time',
  addGoods: 'Add products', find: 'Search by name', base: 'Price', price: 'Limited price', goods: 'Product', noGoods: 'Add the products first', drop: 'Remove', needPrice: 'Every SKU needs its limited price', endAfter: 'Must end after it starts', saved: 'Saved', gone: 'No such campaign', sku: 'SKU {id}', higher: 'Not below the usual price',
}
