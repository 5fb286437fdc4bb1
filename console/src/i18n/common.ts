export const zh = {
  app: { name: '聚惠', console: '商家后台', title: '聚惠 · 商家后台', skip: '跳到主要内容' },
  nav: { label: '主导航', marketing: '营销', business: '经营', menu: '打开导航' },
  top: {
    jump: '搜索或跳转…', notices: '通知', theme: '外观', light: '明亮', dark: '暗色', auto: '跟随系统', language: '语言', password: '修改密码', signOut: '退出登录', account: '账号',
  },
  jump: {
    title: '快速跳转', placeholder: '页面、订单号、手机号或后四位、收货人、商品名…', pages: '页面', search: '搜索', orders: '在订单中找“{q}”', goods: '在商品中找“{q}”', none: '没有这样的页面',
    hint: '↑ ↓ 选择，Enter 打开，Esc 关闭',
  },
  do: {
    save: '保存', cancel: '取消', confirm: '确定', close: '关闭', retry: '重试', clear: '清除筛选', back: '返回', edit: '编辑', remove: '删除', add: '新增', undo: '撤销', copy: '复制', copied: '已复制',
    previous: '上一页', next: '下一页', search: '搜索', refresh: '刷新', more: '更多', discard: '放弃修改', submit: '提交', moveUp: '上移', moveDown: '下移',
  },
  word: {
    reason: '原因', amount: '金额', time: '时间', status: '状态', quantity: '数量', all: '全部', none: '无', yes: '是', no: '否', name: '名称', optional: '选填', saved: '已保存', done: '已完成',
    loading: '加载中', uploading: '上传中 {share}%', required: '请填写', fillRequired: '带 * 的填好后才能保存', yuan: '元', pieces: '{n} 件', pair: '{name}：{value}', to: '至', startDay: '开始日期', endDay: '结束日期', actions: '操作', required_reason: '请写明原因，会留在记录里', page: '分页',
  },
  state: {
    problem: '没能加载', problemHint: '您的数据没有改变。', reference: '参考编号 {id}', forbidden: '没有权限', notAllowed: '您的账号没有这项权限', forbiddenHint: '您的账号不能查看这一页。请联系管理员在“员工”中开通。',
    missing: '找不到', missingHint: '它可能已被删除，或链接有误。', offline: '连不上服务器', offlineHint: '请检查网络，恢复后重试。', slow: '仍在加载，数据较多…',
    noMatch: '没有符合条件的结果', noMatchHint: '放宽或清除筛选再看看。',
  },
  save: { dirty: '有未保存的修改', saving: '正在保存…', leave: '离开这一页？', leaveHint: '未保存的修改会丢失（草稿仍保存在这台电脑上）。', leaveLost: '未保存的修改会丢失。', stay: '留下', go: '离开', found: '这台电脑上有一份没保存的草稿（{at}）', restore: '接着写', drop: '不要了' },
  status: {
    UNPAID: '待付款', HELD: '等待处理', TO_SHIP: '待发货', SHIPPED: '运输中', TO_PICK_UP: '待自提', DONE: '已完成', CANCELLED: '已取消',
    REQUESTED: '已申请', ACCEPTED: '处理中', SUCCEEDED: '已退款', FAILED: '失败', PAID: '已支付', CAPTURED: '已支付', PREPARED: '待支付', CLOSED: '已关闭', PENDING: '待支付', OPEN: '待支付',
  },
  delivery: { EXPRESS: '快递', PICKUP: '自提' },
  method: { WECHAT_JSAPI: '微信支付（公众号/小程序）', WECHAT_H5: '微信支付（H5）', WECHAT_NATIVE: '微信支付（扫码）', BALANCE: '余额', ZERO: '零元' },
  login: {
    title: '登录商家后台', name: '账号', password: '密码', submit: '登录', hint: '账号由店主在“员工”中开通。首次安装的初始密码写在服务器数据目录的文件里。', show: '显示密码', hide: '隐藏密码', expired: '登录已过期，请重新登录。商品编辑里没保存的草稿还在。',
  },
  password: {
    title: '修改密码', must: '第一次登录，请先换成您自己的密码', old: '当前密码', fresh: '新密码', again: '再输一次新密码', differ: '两次输入不一致', short: '至少 10 个字符', same: '新密码不能与当前密码相同', done: '密码已修改',
  },
  problem: {
    unknown: '出了点问题（{code}）', console_offline: '连不上服务器，请检查网络后重试', console_cancelled: '已取消',
  },
}

export const en: typeof zh = {
  app: { name: 'Juhui', console: 'Console', title: 'Juhui Console', skip: 'Skip to content' },
  nav: { label: 'Main navigation', marketing: 'Marketing', business: 'Business', menu: 'Open navigation' },
  top: {
    jump: 'Search or jump…', notices: 'Notices', theme: 'Appearance', light: 'Light', dark: 'Dark', auto: 'System', language: 'Language', password: 'Change password', signOut: 'Sign out', account: 'Account',
  },
  jump: {
    title: 'Quick jump', placeholder: 'Page, order number, phone or last 4, receiver, product…', pages: 'Pages', search: 'Search', orders: 'Find “{q}” in orders', goods: 'Find “{q}” in products', none: 'No such page',
    hint: '↑ ↓ to choose, Enter to open, Esc to close',
  },
  do: {
    save: 'Save', cancel: 'Cancel', confirm: 'OK', close: 'Close', retry: 'Try again', clear: 'Clear filters', back: 'Back', edit: 'Edit', remove: 'Delete', add: 'Add', undo: 'Undo', copy: 'Copy', copied: 'Copied',
    previous: 'Previous', next: 'Next', search: 'Search', refresh: 'Refresh', more: 'More', discard: 'Discard', submit: 'Submit', moveUp: 'Move up', moveDown: 'Move down',
  },
  word: {
    reason: 'Reason', amount: 'Amount', time: 'Time', status: 'Status', quantity: 'Quantity', all: 'All', none: 'None', yes: 'Yes', no: 'No', name: 'Name', optional: 'optional', saved: 'Saved', done: 'Done',
    loading: 'Loading', uploading: 'Uploading {share}%', required: 'Required', fillRequired: 'Fill in what is marked * to save', yuan: 'yuan', pieces: 'Qty {n}', pair: '{name}: {value}', to: 'to', startDay: 'From', endDay: 'To', actions: 'Actions', required_reason: 'Say why; it stays on record', page: 'Pages',
  },
  state: {
    problem: 'Could not load', problemHint: 'Nothing of yours has changed.', reference: 'Reference {id}', forbidden: 'No permission', notAllowed: 'Your account may not do this', forbiddenHint: 'Your account cannot see this page. Ask an administrator to allow it under Staff.',
    missing: 'Not found', missingHint: 'It may have been deleted, or the link is wrong.', offline: 'Server unreachable', offlineHint: 'Check the network and try again.', slow: 'Still loading, there is a lot of data…',
    noMatch: 'Nothing matches', noMatchHint: 'Loosen or clear the filters.',
  },
  save: { dirty: 'Unsaved changes', saving: 'Saving…', leave: 'Leave this page?', leaveHint: 'Unsaved changes will be lost (the draft stays on this computer).', leaveLost: 'Unsaved changes will be lost.', stay: 'Stay', go: 'Leave', found: 'This computer has an unsaved draft ({at})', restore: 'Go on with it', drop: 'Drop it' },
  status: {
    UNPAID: 'Unpaid', HELD: 'On hold', TO_SHIP: 'To ship', SHIPPED: 'Shipped', TO_PICK_UP: 'To pick up', DONE: 'Done', CANCELLED: 'Cancelled',
    REQUESTED: 'Requested', ACCEPTED: 'Processing', SUCCEEDED: 'Refunded', FAILED: 'Failed', PAID: 'Paid', CAPTURED: 'Paid', PREPARED: 'Awaiting payment', CLOSED: 'Closed', PENDING: 'Awaiting payment', OPEN: 'Awaiting payment',
  },
  delivery: { EXPRESS: 'Express', PICKUP: 'Pickup' },
  method: { WECHAT_JSAPI: 'WeChat Pay (in WeChat)', WECHAT_H5: 'WeChat Pay (H5)', WECHAT_NATIVE: 'WeChat Pay (QR)', BALANCE: 'Balance', ZERO: 'Zero yuan' },
  login: {
    title: 'Sign in to the console', name: 'Account', password: 'Password', submit: 'Sign in', hint: 'Accounts are opened by the owner under Staff. The first password of a fresh install stands in a file in the server’s data folder.', show: 'Show password', hide: 'Hide password', expired: 'Your session has ended, please sign in again. Unsaved product drafts are kept.',
  },
  password: {
    title: 'Change password', must: 'First sign-in: choose a password of your own', old: 'Current password', fresh: 'New password', again: 'New password again', differ: 'The two do not match', short: 'At least 10 characters', same: 'The new password must differ from the current one', done: 'Password changed',
  },
  problem: {
    unknown: 'Something went wrong ({code})', console_offline: 'The server cannot be reached. Check the network and try again', console_cancelled: 'Cancelled',
  },
}
