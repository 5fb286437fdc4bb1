export const zh = {
  nav: '运费模板', add: '新增模板', edit: '编辑模板', unit: '计费方式', PIECE: '按件', WEIGHT: '按重量（克）', VOLUME: '按体积（立方厘米）', freeOver: '满额包邮', freeOverHint: '用这个模板的商品，优惠后满这个数免运费；不填表示不包邮', free: '满 {amount} 包邮',
  rates: '地区运费', regions: '地区', everywhere: '默认（其他地区）', first: '首', next: '续', fee: '运费', addRate: '指定地区运费', dropRate: '删除这一行', notTo: '不配送地区', notToHint: '这些地区的买家不能选快递', choose: '选择省、市、区', rule: '首 {n} {unit} {fee}，每续 {m} {unit} {more}', more: '另有 {n} 条地区运费', none: '不配送 {n} 个地区',
  unitPIECE: '件', unitWEIGHT: '克', unitVOLUME: 'cm³', remove: '删除运费模板“{name}”？', empty: '还没有运费模板', emptyHint: '先建一个默认模板，比如“江浙沪 5 元，其他 10 元，满 59 包邮”。', regionsFailed: '地区没能加载', firstUnits: '首重/首件', nextUnits: '续重/续件', firstFee: '首费', nextFee: '续费', taiwan: '台湾省', hongKong: '香港特别行政区', macau: '澳门特别行政区',
}
export const en: typeof zh = {
  nav: 'Freight', add: 'New template', edit: 'Edit template', unit: 'Charged by', PIECE: 'Piece', WEIGHT: 'Weight (g)', VOLUME: 'Volume (cm³)', freeOver: 'Free over', freeOverHint: 'Free when the goods of this template, after discounts, reach this; empty means never', free: 'free over {amount}',
  rates: 'Rates by region', regions: 'Regions', everywhere: 'Default (everywhere else)', first: 'First', next: 'Next', fee: 'Fee', addRate: 'Rate for regions', dropRate: 'Remove this row', notTo: 'No delivery to', notToHint: 'Buyers there cannot choose express', choose: 'Province, city, district', rule: 'first {n} {unit} {fee}, each further {m} {unit} {more}', more: 'further regional rates: {n}', none: 'regions without delivery: {n}',
  unitPIECE: 'pcs', unitWEIGHT: 'g', unitVOLUME: 'cm³', remove: 'Delete freight template “{name}”?', empty: 'No freight templates yet', emptyHint: 'Start with a default one, for example 10 yuan everywhere and free over 59.', regionsFailed: 'Regions could not load', firstUnits: 'First units', nextUnits: 'Further units', firstFee: 'First fee', nextFee: 'Further fee', taiwan: 'Taiwan', hongKong: 'Hong Kong', macau: 'Macau',
}
