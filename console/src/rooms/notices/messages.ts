export const zh = { nav: '通知', open: '通知，{n} 条未读' }
export const en: typeof zh = { nav: 'Notices', open: 'Notices, {n} unread' }
