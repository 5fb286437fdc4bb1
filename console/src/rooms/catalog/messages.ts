export const zh = {
  nav: '类目与品牌', categories: '类目', brands: '品牌', addCategory: '新增类目', addChild: '加子类目', editCategory: '编辑类目', parent: '上级类目', top: '（一级类目）', position: '排序', positionHint: '数字小的在前', icon: '图标', iconHint: '方形小图；买家在首页和分类页看到', chooseIcon: '选择图片', products: '{n} 件商品', removeCategory: '删除类目“{name}”？类目下有商品时不能删除。', noCategories: '还没有类目', noCategoriesHint: '先建几个一级类目，买家首页会按它们分类。',
  addBrand: '新增品牌', editBrand: '编辑品牌', removeBrand: '删除品牌“{name}”？', noBrands: '还没有品牌', noBrandsHint: '品牌可选，买家能按品牌筛选。', tabs: '类目或品牌',
}
export const en: typeof zh = {
  nav: 'Catalogue', categories: 'Categories', brands: 'Brands', addCategory: 'New category', addChild: 'Add inside', editCategory: 'Edit category', parent: 'Inside', top: '(top level)', position: 'Order', positionHint: 'Smaller numbers first', icon: 'Icon', iconHint: 'A small square picture; buyers see it on the home and category pages', chooseIcon: 'Choose picture', products: '{n} products', removeCategory: 'Delete category “{name}”? One that holds products cannot be deleted.', noCategories: 'No categories yet', noCategoriesHint: 'Start with a few top-level ones; the home page is arranged by them.',
  addBrand: 'New brand', editBrand: 'Edit brand', removeBrand: 'Delete brand “{name}”?', noBrands: 'No brands yet', noBrandsHint: 'Brands are optional; buyers can filter by them.', tabs: 'Categories or brands',
}
