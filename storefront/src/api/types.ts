// The shapes of the HTTP contract the buyer app uses. Money is integer fen, ids are decimal strings, times RFC 3339.
// `npm run types` writes schema.d.ts from the contract; this file names what the pages use.

export type Id = string; export type Fen = number; export type Instant = string;
export interface Page<T> { items: T[]; next: string | null }
export interface ProblemView { type: string; code: string; title: string; detail: string; status: number; instance: string; fields?: { pointer: string; message: string }[]; [k: string]: unknown }
export type Tone = 'SAND' | 'LEAF' | 'ROSE' | 'SKY' | 'LILAC';
export interface Picture { url: string; tone: Tone | null }
export interface Video { url: string; poster: Picture }
export interface SmsCodeSent { resendAfterSeconds: number; expiresInSeconds: number }
export interface SessionOpened { token: string; buyer: BuyerView; newcomer: boolean }
export interface BuyerView { id: Id; nickname: string; avatar: Picture; phoneMasked: string; createdAt: Instant }
export interface MeView { buyer: BuyerView; counts: { unpaid: number; toShip: number; shipped: number; toPickUp: number; toReview: number }; favourites: number; footprints: number; cart: number; unreadNotices: number }
export interface NoticeView { id: Id; kind: string; title: string; text: string; link: string | null; at: Instant; read: boolean }
export interface AddressInput { name: string; phone: string; regionCode: string; detail: string; isDefault: boolean }
export interface AddressView extends AddressInput { id: Id; regionNames: string[] }
export interface AddressParsed { name: string | null; phone: string | null; regionCode: string | null; regionNames: string[]; detail: string | null }
export interface RegionView { code: string; name: string; leaf: boolean }
export interface HomeView { banners: BannerView[]; categories: CategoryView[]; hotWords: string[]; limited: ProductCard[]; cities: string[] }
export interface BannerView { id: Id; title: string; subtitle: string; action: string; link: string; picture: Picture; tone: Tone }
export interface CategoryView { id: Id; name: string; icon: Picture; children: CategoryView[] }
export interface ProductCard { id: Id; name: string; subtitle: string; picture: Picture; price: Fen; marketPrice: Fen | null; sales: number; tags: string[]; soldOut: boolean; limitedUntil: Instant | null }
export interface ProductView { id: Id; name: string; subtitle: string; pictures: Picture[]; video: Video | null; categoryId: Id; categoryPath: string[]; brand: BrandView | null;
  options: { name: string; values: string[] }[]; skus: SkuView[]; parameters: { name: string; value: string }[]; materials: string; usage: string; detail: DetailBlock[];
  deliveryKinds: DeliveryKind[]; noReasonReturn: boolean; noReturnReason: string | null; cities: string[];
  sales: number; reviews: ReviewDigest; price: Fen; marketPrice: Fen | null; marketPriceSource?: string | null; limited: { name: string; endsAt: Instant } | null; promises: string[] }
export interface BrandView { id: Id; name: string }
export interface SkuView { id: Id; values: string[]; price: Fen; basePrice: Fen; marketPrice: Fen | null; picture: Picture | null; stock: number; barcode: string | null; weightGrams: number }
export type DetailBlock = { kind: 'TEXT'; text: string; picture: null } | { kind: 'PICTURE'; text: null; picture: Picture };
export type DeliveryKind = 'EXPRESS' | 'PICKUP';
export interface ReviewDigest { count: number; average: number; good: number; withPicture: number }
export interface ReviewView { id: Id; nickname: string; avatar: Picture; goodsScore: number; text: string; pictures: Picture[]; video: Video | null; spec: string; at: Instant; automatic: boolean; append: { text: string; pictures: Picture[]; daysLater: number } | null; reply: { text: string; at: Instant } | null; helpful: number; votedByMe: boolean }
export interface SearchView { items: ProductCard[]; next: string | null; total: number; facets: { categories: Facet[]; brands: Facet[]; prices: { min: Fen; max: Fen | null; count: number }[] }; didYouMean: string | null; relaxed: string | null }
export interface Facet { id: Id; name: string; count: number }
export interface FootprintView { product: ProductCard; at: Instant }
export interface CartLineInput { skuId: Id; quantity: number }
export interface CartView { lines: CartLineView[]; invalid: CartLineView[]; selectedCount: number; goods: Fen; discount: Fen; total: Fen }
export interface CartLineView { skuId: Id; productId: Id; name: string; spec: string; picture: Picture; quantity: number; selected: boolean; price: Fen; basePrice: Fen; amount: Fen; stock: number; reason: string | null; tags: string[] }
export interface QuoteRequest { lines: CartLineInput[]; delivery: DeliveryChoice | null; source: 'CART' | 'BUY_NOW' }
export type DeliveryChoice = { kind: 'EXPRESS'; addressId: Id; pickupPointId: null; pickupName: null; pickupPhone: null } | { kind: 'PICKUP'; addressId: null; pickupPointId: Id; pickupName: string; pickupPhone: string };
export interface QuoteView { token: string; lines: QuoteLineView[]; goods: Fen; freight: Fen; discount: Fen; total: Fen; steps: PriceStep[]; deliveryProblem: ProblemView | null; deliveryKinds: DeliveryKind[] }
export interface QuoteLineView { skuId: Id; productId: Id; name: string; spec: string; picture: Picture; quantity: number; unitPrice: Fen; amount: Fen; freight: Fen; paid: Fen; noReasonReturn: boolean; noReturnReason: string | null; adjustments: AdjustmentView[] }
export interface AdjustmentView { lane: 'PRICE' | 'PROMOTION' | 'COUPON' | 'POINTS' | 'FREIGHT'; text: string; amount: Fen }
export interface PriceStep { lane: string; text: string; amount: Fen }
export interface PlaceOrder { lines: CartLineInput[]; delivery: DeliveryChoice; source: 'CART' | 'BUY_NOW'; quoteToken: string; note: string; noReturnConfirmed: boolean }
export interface OrderPlaced { id: Id; number: string; total: Fen; status: OrderStatus; payBefore: Instant | null }
export type OrderStatus = 'UNPAID' | 'HELD' | 'TO_SHIP' | 'SHIPPED' | 'TO_PICK_UP' | 'DONE' | 'CANCELLED';
export interface OrderCard { id: Id; number: string; status: OrderStatus; statusText: string; lines: OrderLineView[]; total: Fen; pieces: number; placedAt: Instant; payBefore: Instant | null; actions: OrderAction[] }
export type OrderAction = 'PAY' | 'CANCEL' | 'CHANGE_ADDRESS' | 'URGE' | 'TRACE' | 'CONFIRM' | 'EXTEND' | 'REVIEW' | 'APPEND_REVIEW' | 'BUY_AGAIN' | 'DELETE' | 'PICKUP_CODE';
export interface OrderLineView { id: Id; skuId: Id; productId: Id; name: string; spec: string; picture: Picture; quantity: number; unitPrice: Fen; amount: Fen; reviewed: boolean; adjustments: AdjustmentView[] }
export interface OrderView extends OrderCard { goods: Fen; freight: Fen; discount: Fen; paid: Fen; refunded: Fen; note: string; delivery: { kind: DeliveryKind; name: string; phone: string; address: string; pickupPoint: PickupPointView | null; pickupCode: string | null }; steps: PriceStep[]; timeline: TimelineEntry[]; packages: PackageView[]; nextStep: string; autoReceiptAt: Instant | null; refunds: RefundView[]; noReturnLines: Id[] }
export interface TimelineEntry { kind: string; text: string; at: Instant; actor: 'BUYER' | 'STAFF' | 'SYSTEM' }
export interface PackageView { id: Id; carrier: string; trackingNumber: string; lines: { lineId: Id; quantity: number }[]; trace: { at: Instant; text: string; state: 'COLLECTED' | 'MOVING' | 'DELIVERING' | 'SIGNED' }[]; state: string; shippedAt: Instant }
export interface RefundView { id: Id; amount: Fen; status: 'REQUESTED' | 'ACCEPTED' | 'SUCCEEDED' | 'FAILED'; reason: string; at: Instant }
export interface PickupPointView { id: Id; name: string; address: string; hours: string; phone: string; latitude: number; longitude: number }
export interface PaymentStarted { method: string; expiresAt: Instant; payUrl: string | null; codeUrl: string | null; jsapi: Record<string, string> | null }
export interface ReviewInput { lineId: Id; goodsScore: number; text: string; mediaIds: Id[]; anonymous: boolean }
export interface MediaView { id: Id; picture: Picture | null; video: Video | null }
export type Sort = 'RECOMMENDED' | 'SALES' | 'PRICE_ASC' | 'PRICE_DESC' | 'NEWEST'
export type PaymentStatus = 'UNPAID' | 'PAID' | 'CLOSED'
export type ReviewFilter = 'ALL' | 'GOOD' | 'MEDIUM' | 'BAD' | 'PICTURE'
