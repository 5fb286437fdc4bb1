export const zh = {
  nav: '首页', title: '首页布置', hint: '保存后，买家下一次打开首页就能看到。', tabs: '轮播或热词', banners: '轮播', words: '热搜词',
  add: '新增轮播', edit: '编辑轮播', name: '标题', nameHint: '一句话，最多 30 字', subtitle: '说明', action: '按钮', actionHint: '如“去挑水果”', picture: '图片', pictureHint: '透明底的 PNG 最好看', choosePicture: '选择图片', tone: '底色',
  SAND: '沙', LEAF: '叶', ROSE: '霞', SKY: '空', LILAC: '紫', target: '点开去哪里', PRODUCT: '商品', SEARCH: '搜索词', PATH: '其他页面', findProduct: '搜索商品名', searchFor: '如 水果', pathHint: '应用内的路径，如 /pages/category/index',
  window: '展示时间', starts: '开始', ends: '结束', windowHint: '不填则一直展示', always: '一直', from: '{at} 起', until: '至 {at}', shown: '展示', state: '状态', HIDDEN: '已隐藏', SOON: '未开始', ENDED: '已结束', SHOWN: '展示中',
  remove: '删除轮播“{name}”？', empty: '还没有轮播', emptyHint: '放一张好图、一句话和一个去处，买家打开首页先看到它。', preview: '买家看到的样子', endAfter: '结束要晚于开始', saved: '轮播已保存', reordered: '顺序已保存', show: '展示 {name}', hide: '隐藏 {name}',
  wordsHint: '显示在搜索框和“大家在搜”里，按这里的顺序；最多 12 个，每个 20 字以内。', addWord: '输入后回车', wordsSaved: '热搜词已保存', wordLong: '“{word}”超过 20 字',
}
export const en: typeof zh = {
  nav: 'Home page', title: 'Home page', hint: 'Buyers see it the next time they open the home page.', tabs: 'Banners or words', banners: 'Banners', words: 'Hot words',
  add: 'New banner', edit: 'Edit banner', name: 'Title', nameHint: 'One line, at most 30 characters', subtitle: 'Subtitle', action: 'Button', actionHint: 'e.g. “See fruit”', picture: 'Picture', pictureHint: 'A PNG with a clear background looks best', choosePicture: 'Choose picture', tone: 'Ground',
  SAND: 'Sand', LEAF: 'Leaf', ROSE: 'Rose', SKY: 'Sky', LILAC: 'Lilac', target: 'Leads to', PRODUCT: 'Product', SEARCH: 'Search', PATH: 'Another page', findProduct: 'Search by name', searchFor: 'e.g. fruit', pathHint: 'A path of the app, such as /pages/category/index',
  window: 'When', starts: 'From', ends: 'Until', windowHint: 'Empty means always', always: 'Always', from: 'from {at}', until: 'until {at}', shown: 'Shown', state: 'State', HIDDEN: 'Hidden', SOON: 'Not yet', ENDED: 'Over', SHOWN: 'Showing',
  remove: 'Delete banner “{name}”?', empty: 'No banners yet', emptyHint: 'A good picture, one line and a place to go: the first thing buyers see.', preview: 'What buyers see', endAfter: 'Must end after it starts', saved: 'Banner saved', reordered: 'Order saved', show: 'Show {name}', hide: 'Hide {name}',
  wordsHint: 'Shown in the search box and under “Popular”, in this order; at most 12, up to 20 characters each.', addWord: 'Type and press Enter', wordsSaved: 'Hot words saved', wordLong: '“{word}” is longer than 20 characters',
}
