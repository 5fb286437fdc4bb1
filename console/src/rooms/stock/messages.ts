export const zh = {
  onlyReading: '您的账号可以看库存，不能增减。',
  title: '库存流水', add: '增减', set: '盘点', addHint: '入库填正数，报损填负数', setHint: '盘点后的实际在库数；若期间有变动会请您再数一次', by: '增减数量', to: '实际在库', reason: '原因', reasons: '采购入库;报损;盘点;退货入库', apply: '记入', done: '已记入', stale: '库存刚刚变了，现在是 {n}。请核对后再提交。',
  onHand: '在库', reserved: '已占用', available: '可卖', sold: '已售', safety: '安全库存', at: '时间', kind: '类型', change: '变动', after: '变动后', actor: '操作人', empty: '还没有流水', emptyHint: '入库、报损、盘点、发货和退回都会一笔笔记在这里，只增不改；下单占用看上面的“已占用”。', current: '最近一次在库', unknown: '记一笔后显示',
  ADD: '增减', SET: '盘点', RESERVE: '下单占用', RELEASE: '释放', SELL: '售出', SOLD: '售出', RETURN: '退回', INITIAL: '初始', OPEN: '初始', DEDUCT: '出库', SHIPPED: '发货', SYSTEM: '系统',
}
export const en: typeof zh = {
  onlyReading: 'Your account may look at stock but not move it.',
  title: 'Stock moves', add: 'Add or take', set: 'Count', addHint: 'Positive for goods in, negative for losses', setHint: 'What you counted; if it moved meanwhile you are asked to count again', by: 'Change by', to: 'On hand', reason: 'Reason', reasons: 'Goods in;Damaged;Stock count;Returned', apply: 'Record', done: 'Recorded', stale: 'Stock has just changed to {n}. Check and submit again.',
  onHand: 'On hand', reserved: 'Reserved', available: 'Available', sold: 'Sold', safety: 'Safety', at: 'Time', kind: 'Kind', change: 'Change', after: 'After', actor: 'By', empty: 'No moves yet', emptyHint: 'Goods in, losses, counts, shipments and returns are written here one by one and never changed; what orders hold stands above as reserved.', current: 'Last on hand', unknown: 'shown after the first move',
  ADD: 'Adjusted', SET: 'Counted', RESERVE: 'Reserved', RELEASE: 'Released', SELL: 'Sold', SOLD: 'Sold', RETURN: 'Returned', INITIAL: 'Initial', OPEN: 'Initial', DEDUCT: 'Taken', SHIPPED: 'Shipped', SYSTEM: 'system',
}
