export const zh = {
  nav: '评价', tabs: '评价状态', TO_REPLY: '待回复', REPLIED: '已回复', HIDDEN: '已隐藏', score: '评分', anyScore: '全部评分', stars: '{n} 星', reply: '回复', replied: '商家回复', replyHint: '先感谢，再回应具体问题；买家和其他顾客都会看到', send: '发布回复', sent: '已回复',
  hide: '隐藏', show: '恢复显示', hidden: '已隐藏：{reason}', hideTitle: '隐藏评价', hideHint: '评价只会隐藏，不会删除；隐藏人和原因会留在记录里。不要因为差评而隐藏。', hideReasons: '含广告;含个人信息;辱骂;与商品无关', hideDone: '已隐藏', showDone: '已恢复显示',
  append: '{n} 天后追评', automatic: '系统默认好评', helpful: '{n} 人觉得有用', order: '查看订单', empty: '还没有评价', emptyHint: '买家收货后可以评价。及时、真诚的回复会让后来的顾客更放心。', allDone: '都回复完了', allDoneHint: '有新评价时会出现在这里。', picture: '买家图片',
}
export const en: typeof zh = {
  nav: 'Reviews', tabs: 'Review state', TO_REPLY: 'To reply', REPLIED: 'Replied', HIDDEN: 'Hidden', score: 'Score', anyScore: 'Any score', stars: '{n} stars', reply: 'Reply', replied: 'Reply from the shop', replyHint: 'Thank first, then answer the point; everyone can read it', send: 'Publish reply', sent: 'Replied',
  hide: 'Hide', show: 'Show again', hidden: 'Hidden: {reason}', hideTitle: 'Hide review', hideHint: 'A review is hidden, never deleted; who hid it and why stays on record. Do not hide a review for being bad.', hideReasons: 'Advertising;Personal data;Abuse;Off topic', hideDone: 'Hidden', showDone: 'Shown again',
  append: 'Added {n} days later', automatic: 'Automatic review', helpful: '{n} found it helpful', order: 'Open order', empty: 'No reviews yet', emptyHint: 'Buyers can review after receiving. A prompt, honest reply reassures the next ones.', allDone: 'All replied', allDoneHint: 'New reviews will appear here.', picture: 'Buyer picture',
}
