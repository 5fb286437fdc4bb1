// Shapes of the HTTP contract. Aliases move to ./schema.d.ts as soon as the contract file is generated from the server.

export type Id = string; export type Fen = number; export type Instant = string;
export interface Page<T> { items: T[]; next: string | null }
export interface ProblemView {
  type: string; code: string; title: string; detail: string; status: number; instance: string;
  fields?: { pointer: string; message: string }[]; /* extras per code */ [k: string]: unknown;
}
export type Tone = 'SAND' | 'LEAF' | 'ROSE' | 'SKY' | 'LILAC';           // picture background gradient; null = photo fills the frame
export interface Picture { url: string; tone: Tone | null }
export interface Video { url: string; poster: Picture }
export interface BuyerView { id: Id; nickname: string; avatar: Picture; phoneMasked: string; createdAt: Instant }
export interface NoticeView { id: Id; kind: string; title: string; text: string; link: string | null; at: Instant; read: boolean }
export interface BrandView { id: Id; name: string }
export type DeliveryKind = 'EXPRESS' | 'PICKUP';
export interface ReviewView {
  id: Id; nickname: string /* masked */; avatar: Picture; goodsScore: number; text: string; pictures: Picture[];
  video: Video | null; spec: string; at: Instant; automatic: boolean;
  append: { text: string; pictures: Picture[]; daysLater: number } | null; reply: { text: string; at: Instant } | null;
  helpful: number; votedByMe: boolean;
}
export interface AdjustmentView {
  lane: 'PRICE' | 'PROMOTION' | 'COUPON' | 'POINTS' | 'FREIGHT'; text: string;
  amount: Fen /* negative saves, positive adds (freight) */;
}
export interface PriceStep { lane: string; text: string; amount: Fen }
export type OrderStatus = 'UNPAID' | 'HELD' /* 待成团 */ | 'TO_SHIP' | 'SHIPPED' | 'TO_PICK_UP' | 'DONE' | 'CANCELLED';
export interface OrderCard {
  id: Id; number: string; status: OrderStatus; statusText: string; lines: OrderLineView[]; total: Fen; pieces: number;
  placedAt: Instant; payBefore: Instant | null; actions: OrderAction[];
}
export type OrderAction = 'PAY' | 'CANCEL' | 'CHANGE_ADDRESS' | 'URGE' | 'TRACE' | 'CONFIRM' | 'EXTEND' | 'REVIEW' | 'APPEND_REVIEW' | 'BUY_AGAIN' | 'DELETE' | 'PICKUP_CODE';
export interface OrderLineView {
  id: Id; skuId: Id; productId: Id; name: string; spec: string; picture: Picture; quantity: number; unitPrice: Fen;
  amount: Fen; reviewed: boolean; adjustments: AdjustmentView[];
}
export interface OrderView extends OrderCard {
  goods: Fen; freight: Fen; discount: Fen; paid: Fen; refunded: Fen; note: string;
  delivery: { kind: DeliveryKind; name: string; phone: string; address: string; pickupPoint: PickupPointView | null; pickupCode: string | null };
  steps: PriceStep[]; timeline: TimelineEntry[]; packages: PackageView[];
  nextStep: string /* what happens next and when */; autoReceiptAt: Instant | null; refunds: RefundView[];
  noReturnLines: Id[];
}
export interface TimelineEntry { kind: string; text: string; at: Instant; actor: 'BUYER' | 'STAFF' | 'SYSTEM' }
export interface PackageView {
  id: Id; carrier: string; trackingNumber: string; lines: { lineId: Id; quantity: number }[];
  trace: { at: Instant; text: string; state: 'COLLECTED' | 'MOVING' | 'DELIVERING' | 'SIGNED' }[]; state: string;
  shippedAt: Instant;
}
export interface RefundView { id: Id; amount: Fen; status: 'REQUESTED' | 'ACCEPTED' | 'SUCCEEDED' | 'FAILED'; reason: string; at: Instant }
export interface PickupPointView {
  id: Id; name: string; address: string; hours: string; phone: string; latitude: number /* micro degrees */;
  longitude: number;
}
export interface MediaView { id: Id; picture: Picture | null; video: Video | null }
export interface StaffView { id: Id; name: string; displayName: string; roles: string[]; permissions: string[]; mustChangePassword: boolean }
export interface TodayView {
  toShip: number; lowStock: number; reviewsToReply: number; unpaid: number; toPickUp: number; refundsFailed: number;
  urged: number; paidToday: { amount: Fen; orders: number; buyers: number; averageOrder: Fen };
  paidYesterdaySameTime: { amount: Fen; orders: number }; byHour: { hour: number; today: Fen; yesterday: Fen }[];
  notices: NoticeView[];
}
export interface ProductRow {
  id: Id; name: string; picture: Picture; category: string; priceFrom: Fen; priceTo: Fen; stock: number; sales: number;
  onShelf: boolean; low: boolean; updatedAt: Instant;
}
export interface ProductDraft {
  id: Id | null; version: number; name: string; subtitle: string; categoryId: Id; brandId: Id | null; pictureIds: Id[];
  pictures: Picture[] /* read only */; videoId: Id | null; video: Video | null;
  options: { name: string; values: string[] }[]; skus: SkuDraft[]; parameters: { name: string; value: string }[];
  materials: string; usage: string;
  detail: { kind: 'TEXT' | 'PICTURE'; text: string | null; mediaId: Id | null; picture: Picture | null }[];
  deliveryKinds: DeliveryKind[]; freightTemplateId: Id | null; noReasonReturn: boolean; noReturnReason: string | null;
  cities: string[]; onShelf: boolean; onShelfAt: Instant | null; offShelfAt: Instant | null; showVirtualSales: boolean;
  virtualSales: number;
}
export interface SkuDraft {
  id: Id | null; values: string[]; price: Fen; marketPrice: Fen | null; costPrice: Fen | null; weightGrams: number;
  volumeCm3: number; barcode: string | null; stock: number /* read: on hand; write only for new SKUs */;
  safetyStock: number; pictureId: Id | null; picture: Picture | null;
}
export interface StockView { skuId: Id; onHand: number; reserved: number; available: number; sold: number; safety: number }
export interface StockMoveView { id: Id; kind: string; quantity: number; onHandAfter: number; reason: string; actor: string; at: Instant }
export interface CategoryRow {
  id: Id; name: string; parentId: Id | null; position: number; icon: Picture | null; products: number;
  children: CategoryRow[];
}
export interface OrderRow {
  id: Id; number: string; status: OrderStatus; buyer: string; receiver: string; phoneMasked: string;
  lines: { name: string; spec: string; quantity: number; picture: Picture }[]; pieces: number; total: Fen;
  delivery: DeliveryKind; placedAt: Instant; paidAt: Instant | null; urged: boolean; note: string;
}
export interface ConsoleOrderView {
  order: OrderView; buyer: BuyerView; payments: PaymentRow[]; staffNote: string;
  actions: ('SHIP' | 'CHANGE_PRICE' | 'CLOSE' | 'REFUND' | 'NOTE' | 'PICK_UP' | 'UNMASK')[]; cost: Fen | null;
  urges: number;
}
export interface PaymentRow {
  id: Id; outTradeNo: string; method: string; amount: Fen; status: string; transactionId: string | null; at: Instant;
  refunds: RefundView[];
}
export interface ReviewRow extends ReviewView { productId: Id; productName: string; orderId: Id; hiddenReason: string | null }

export interface Carrier { code: string; name: string }
export interface Unmasked { name: string; phone: string; address: string }
export interface PickupPointInput { name: string; address: string; hours: string; phone: string; latitude: number; longitude: number }
export interface LimitedPriceView { id: Id; name: string; startsAt: Instant; endsAt: Instant; skus: { skuId: Id; price: Fen; name?: string; spec?: string; basePrice?: Fen }[]; paused: boolean }
export type LimitedPriceInput = Omit<LimitedPriceView, 'id'>
export interface SettingRow { key: string; value: string; kind: 'WHOLE' | 'TEXT' | 'FLAG'; min: number | null; max: number | null; title: string; description?: string | null }
export interface StaffRow { id: Id; name: string; displayName: string; roles: string[]; active: boolean; mustChangePassword: boolean }
export interface RoleRow { name: string; title: string; permissions: string[] }
export type FreightUnit = 'PIECE' | 'WEIGHT' | 'VOLUME';
export interface FreightRate { regions: string[]; firstUnits: number; first: Fen; nextUnits: number; next: Fen }
export interface FreightTemplate { id: Id; name: string; unit: FreightUnit; freeOver: Fen | null; rates: FreightRate[]; notTo: string[] }
export type FreightTemplateInput = Omit<FreightTemplate, 'id'>
export interface RegionView { code: string; name: string; leaf: boolean }
