import type { DeliveryKind, Fen, Id, Instant, Picture, ProductDraft, SkuDraft, Video } from '@/api/types'

export interface SkuForm {
  id: Id | null
  values: string[]
  price: Fen | null
  marketPrice: Fen | null
  costPrice: Fen | null
  stock: number | null
  safetyStock: number | null
  weightGrams: number | null
  volumeCm3: number | null
  barcode: string
  pictureId: Id | null
  picture: Picture | null
}
export interface Axis {
  name: string
  values: string[]
}
export interface Photo {
  id: Id
  picture: Picture
}
export interface Block {
  kind: 'TEXT' | 'PICTURE'
  text: string
  mediaId: Id | null
  picture: Picture | null
}
export interface ProductForm {
  name: string
  subtitle: string
  categoryId: Id | null
  brandId: Id | null
  photos: Photo[]
  videoId: Id | null
  video: Video | null
  options: Axis[]
  skus: SkuForm[]
  parameters: { name: string; value: string }[]
  materials: string
  usage: string
  detail: Block[]
  marketPriceSource: string
  deliveryKinds: DeliveryKind[]
  freightTemplateId: Id | null
  noReasonReturn: boolean
  noReturnReason: string
  cities: string[]
  onShelf: boolean
  onShelfAt: Instant | null
  offShelfAt: Instant | null
  showVirtualSales: boolean
  virtualSales: number
}
export type Errors = Record<string, string>

export const blankSku = (values: string[]): SkuForm => ({
  id: null,
  values,
  price: null,
  marketPrice: null,
  costPrice: null,
  stock: null,
  safetyStock: null,
  weightGrams: null,
  volumeCm3: null,
  barcode: '',
  pictureId: null,
  picture: null,
})
export const blankForm = (): ProductForm => ({
  name: '',
  subtitle: '',
  categoryId: null,
  brandId: null,
  photos: [],
  videoId: null,
  video: null,
  options: [],
  skus: [blankSku([])],
  parameters: [],
  materials: '',
  usage: '',
  detail: [],
  marketPriceSource: '',
  deliveryKinds: ['EXPRESS'],
  freightTemplateId: null,
  noReasonReturn: true,
  noReturnReason: '',
  cities: [],
  onShelf: false,
  onShelfAt: null,
  offShelfAt: null,
  showVirtualSales: false,
  virtualSales: 0,
})

export function toForm(d: ProductDraft): ProductForm {
  return {
    name: d.name,
    subtitle: d.subtitle,
    categoryId: d.categoryId,
    brandId: d.brandId,
    videoId: d.videoId,
    video: d.video,
    materials: d.materials,
    usage: d.usage,
    photos: d.pictureIds.map((id, i) => ({ id, picture: d.pictures?.[i] ?? { url: '', tone: null } })),
    options: d.options.map((o) => ({ name: o.name, values: [...o.values] })),
    skus: d.skus.map((s) => ({ ...s, values: [...s.values], barcode: s.barcode ?? '' })),
    parameters: d.parameters.map((p) => ({ name: p.name, value: p.value })),
    detail: d.detail.map((b) => ({ kind: b.kind, text: b.text ?? '', mediaId: b.mediaId, picture: b.picture })),
    deliveryKinds: [...d.deliveryKinds],
    freightTemplateId: d.freightTemplateId,
    noReasonReturn: d.noReasonReturn,
    noReturnReason: d.noReturnReason ?? '',
    cities: [...d.cities],
    onShelf: d.onShelf,
    onShelfAt: d.onShelfAt,
    offShelfAt: d.offShelfAt,
    marketPriceSource: d.marketPriceSource ?? '',
    showVirtualSales: d.showVirtualSales,
    virtualSales: d.virtualSales,
  }
}

/** Only a checked form is sent: prices and category are present then. Read-only pictures go back as they came. */
export function toDraft(f: ProductForm, id: Id | null, version: number): ProductDraft {
  return {
    id,
    version,
    name: f.name.trim(),
    subtitle: f.subtitle.trim(),
    categoryId: f.categoryId ?? '',
    brandId: f.brandId,
    pictureIds: f.photos.map((p) => p.id),
    pictures: f.photos.map((p) => p.picture),
    videoId: f.videoId,
    video: f.video,
    options: f.options.map((o) => ({ name: o.name.trim(), values: o.values })),
    skus: f.skus.map(toSku),
    parameters: f.parameters
      .filter((p) => p.name.trim() || p.value.trim())
      .map((p) => ({ name: p.name.trim(), value: p.value.trim() })),
    materials: f.materials.trim(),
    usage: f.usage.trim(),
    deliveryKinds: f.deliveryKinds,
    freightTemplateId: f.deliveryKinds.includes('EXPRESS') ? f.freightTemplateId : null,
    detail: f.detail
      .filter((b) => (b.kind === 'TEXT' ? b.text.trim() : b.mediaId))
      .map((b) => ({ kind: b.kind, text: b.kind === 'TEXT' ? b.text : null, mediaId: b.mediaId, picture: b.picture })),
    noReasonReturn: f.noReasonReturn,
    noReturnReason: f.noReasonReturn ? null : f.noReturnReason.trim(),
    cities: f.cities,
    onShelf: f.onShelf,
    onShelfAt: f.onShelf ? null : f.onShelfAt,
    offShelfAt: f.offShelfAt,
    marketPriceSource: f.skus.some((s) => s.marketPrice !== null) ? (f.marketPriceSource ?? '').trim() || null : null,
    showVirtualSales: f.showVirtualSales,
    virtualSales: f.virtualSales,
  }
}

const toSku = (s: SkuForm): SkuDraft => ({
  ...s,
  price: s.price ?? 0,
  barcode: s.barcode.trim() || null,
  stock: s.stock ?? 0,
  safetyStock: s.safetyStock ?? 0,
  weightGrams: s.weightGrams ?? 0,
  volumeCm3: s.volumeCm3 ?? 0,
})

/** What can be known without the server, as JSON pointer -> message key, in reading order. */
export function check(f: ProductForm): Errors {
  const e: Errors = {}
  if (!f.name.trim()) e['/name'] = 'goods.needName'
  if (!f.categoryId) e['/categoryId'] = 'goods.needCategory'
  if (!f.photos.length) e['/pictureIds'] = 'goods.needPicture'
  f.options.forEach((o, i) => {
    const same = f.options.findIndex((x) => x.name.trim() === o.name.trim()) !== i
    if (!o.name.trim()) e[`/options/${i}/name`] = 'goods.needAxisName'
    else if (same) e[`/options/${i}/name`] = 'goods.sameAxis'
    if (!o.values.length) e[`/options/${i}/values`] = 'goods.needAxisValue'
  })
  f.skus.forEach((s, i) => {
    if (s.price === null) e[`/skus/${i}/price`] = 'goods.needPrice'
  })
  if (!f.deliveryKinds.length) e['/deliveryKinds'] = 'goods.needDelivery'
  if (!f.noReasonReturn && !f.noReturnReason.trim()) e['/noReturnReason'] = 'goods.needNoReturnReason'
  if (f.onShelfAt && f.offShelfAt && f.offShelfAt <= f.onShelfAt) e['/offShelfAt'] = 'goods.offBeforeOn'
  return e
}
