export const zh = {
  nav: '今日', title: '今天，{date}', todo: '待办', clear: '都处理完了，喝口茶吧', refresh: '刷新',
  toShip: '待发货', urged: '买家催发货', lowStock: '库存预警', reviewsToReply: '评价待回复', refundsFailed: '退款失败', toPickUp: '待自提', unpaid: '待付款',
  paid: '成交', compare: '与昨天同一时刻比较', amount: '支付金额', orders: '支付订单', buyers: '支付买家', average: '客单价', yesterday: '昨日此时 {value}',
  chart: '图', table: '表', hour: '时段', today: '今天', yesterdayLine: '昨天', soFar: '{from}–{until} 至今', chartLabel: '今天与昨天每小时的支付金额', view: '图或表',
  notices: '最新动态', noNotices: '还没有动态', noNoticesHint: '买家催发货、收到差评会出现在这里。', up: '高于昨日', down: '低于昨日',
}
export const en: typeof zh = {
  nav: 'Today', title: 'Today, {date}', todo: 'To do', clear: 'All done. Time for tea', refresh: 'Refresh',
  toShip: 'To ship', urged: 'Buyers waiting', lowStock: 'Low stock', reviewsToReply: 'Reviews to reply', refundsFailed: 'Refunds failed', toPickUp: 'To pick up', unpaid: 'Unpaid',
  paid: 'Sales', compare: 'against the same time yesterday', amount: 'Paid amount', orders: 'Paid orders', buyers: 'Paying buyers', average: 'Average order', yesterday: 'yesterday {value}',
  chart: 'Chart', table: 'Table', hour: 'Hour', today: 'Today', yesterdayLine: 'Yesterday', soFar: '{from}–{until} so far', chartLabel: 'Paid amount per hour, today and yesterday', view: 'Chart or table',
  notices: 'Latest', noNotices: 'Nothing yet', noNoticesHint: 'Buyers who wait for their parcels and bad reviews appear here.', up: 'above yesterday', down: 'below yesterday',
}
