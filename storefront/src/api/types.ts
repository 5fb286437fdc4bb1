// Names for the shapes of the HTTP contract. `npm run types` writes schema.d.ts from contract/openapi.json and `npm test`
// refuses a stale one; what stands here by hand is only what the contract cannot say.
// Money is integer fen, ids are decimal strings, times RFC 3339.
import type { components } from './schema'

type Schemas = components['schemas']

export type Id = string
export type Fen = number
export type Instant = string
export interface Page<T> {
  items: T[]
  next: string | null
}

/** Refusals carry extras of their code's own beside the common members. */
export type ProblemView = Schemas['ProblemView'] & { [extra: string]: unknown }

export type SmsCodeSent = Schemas['SmsCodeSent']
export type SessionOpened = Schemas['SessionOpened']
export type BuyerView = Schemas['BuyerView']
export type MeView = Schemas['MeView']
export type NoticeView = Schemas['NoticeView']
export type NewcomerOffer = Schemas['NewcomerOffer']
export type GivenReward = Schemas['GivenReward']
export type NewcomerGiven = Schemas['NewcomerGiven']
export type GroupBuyOffer = Schemas['GroupBuyOffer']
export type TeamCard = Schemas['TeamCard']
export type BehaviourEvent = Schemas['BehaviourEvent']
export type TeamView = Schemas['TeamView']
export type MySeat = Schemas['MySeat']
export type FlashOffer = Schemas['FlashOffer']
export type FlashPrice = Schemas['FlashPrice']
export type FlashLeft = Schemas['FlashLeft']
export type FlashState = Schemas['FlashState']
export type FlashTab = Schemas['FlashTab']
export type FlashTabs = Schemas['FlashTabs']
export type FlashCard = Schemas['FlashCard']
export type FlashSessionView = Schemas['FlashSessionView']
export type FlashReminded = Schemas['FlashReminded']
export type TurnView = Schemas['TurnView']
export type BargainCard = Schemas['BargainCard']
export type LaunchCard = Schemas['LaunchCard']
export type LaunchView = Schemas['LaunchView']

export type AddressInput = Schemas['AddressInput']
export type AddressView = Schemas['AddressView']
export type AddressParsed = Schemas['AddressParsed']
export type RegionChoice = Schemas['RegionChoice']
export type RegionView = Schemas['RegionView']

export type Tone = Schemas['Tone']
export type Picture = Schemas['Picture']
export type Video = Schemas['Video']
export type MediaView = Schemas['MediaView']

export type HomeView = Schemas['HomeView']
export type StripView = Schemas['StripView']
export type TeaserView = Schemas['TeaserView']
export type City = Schemas['City']
export type BannerView = Schemas['BannerView']
export type CategoryView = Schemas['CategoryView']
export type ProductCard = Schemas['ProductCard']
export type ProductView = Schemas['ProductView']
export type BrandView = Schemas['BrandView']
export type SkuView = Schemas['SkuView']
export type DetailBlock = Schemas['DetailBlock']
export type DeliveryKind = Schemas['DeliveryKind']

export type ReviewDigest = Schemas['ReviewDigest']
export type ReviewView = Schemas['ReviewView']
export type ReviewInput = Schemas['ReviewInput']
export type ReviewFilter = Schemas['ReviewFilter']
export type SearchView = Schemas['SearchView']
export type Facet = Schemas['Facet']
export type FootprintView = Schemas['FootprintView']

export type CartLineInput = Schemas['CartLineInput']
export type HintView = Schemas['HintView']
export type Pick = Schemas['Pick']
export type Channel = Schemas['Channel']
export type CartView = Schemas['CartView']
export type CartLineView = Schemas['CartLineView']
export type QuoteView = Schemas['QuoteView']
export type QuoteLineView = Schemas['QuoteLineView']
export type AdjustmentView = Schemas['AdjustmentView']
export type PriceStep = Schemas['PriceStep']

export type OrderPlaced = Schemas['OrderPlaced']
export type OrderStatus = Schemas['OrderStatus']
export type OrderCard = Schemas['OrderCard']
export type OrderAction = Schemas['OrderAction']
export type OrderLineView = Schemas['OrderLineView']
export type OrderView = Schemas['OrderView']
export type TimelineEntry = Schemas['TimelineEntry']
export type PackageView = Schemas['PackageView']
export type UnitRefundView = Schemas['UnitRefundView']
export type UnitRefundPreview = Schemas['UnitRefundPreview']
export type RefundView = Schemas['RefundView']

export type ClaimOptions = Schemas['ClaimOptions']
export type ClaimLine = Schemas['ClaimLine']
export type CaseKind = Schemas['CaseKind']
export type CaseReason = Schemas['CaseReason']
export type CaseCard = Schemas['CaseCard']
export type CaseView = Schemas['CaseView']
export type BuyerCaseAction = Schemas['BuyerCaseAction']
export type SeveralPreview = Schemas['SeveralPreview']
export type Foretold = Schemas['Foretold']

export type PickupPointView = Schemas['PickupPointView']
export type PaymentStarted = Schemas['PaymentStarted']

export type Sort = Schemas['ProductSort']
export type PaymentStatus = Schemas['PaymentState']

/** The server takes either kind with its own members only; the form must fill exactly those. */
export type DeliveryChoice = Schemas['DeliveryChoice'] &
  (
    | { kind: 'EXPRESS'; addressId: Id; pickupPointId: null; pickupName: null; pickupPhone: null }
    | { kind: 'PICKUP'; addressId: null; pickupPointId: Id; pickupName: string; pickupPhone: string }
  )
export type QuoteRequest = Omit<Schemas['QuoteRequest'], 'delivery'> & { delivery: DeliveryChoice | null }
export type PlaceOrder = Omit<Schemas['PlaceOrder'], 'delivery'> & { delivery: DeliveryChoice }

export type ShopSettings = Schemas['ShopSettings']
export type FreightTold = Schemas['FreightTold']

export type CouponFace = Schemas['CouponFace']
export type MyCoupon = Schemas['MyCoupon']
export type CouponTab = Schemas['CouponTab']
export type CouponCount = Schemas['CouponCount']
export type ClaimableCoupon = Schemas['ClaimableCoupon']
export type CouponChoice = Schemas['CouponChoice']
export type CouponChoices = Schemas['CouponChoices']

export type AssetView = Schemas['AssetView']
export type StatementLine = Schemas['StatementLine']
export type MemberCentre = Schemas['MemberCentre']
export type LevelView = Schemas['LevelView']
export type OwnPrice = Schemas['OwnPrice']
export type SignInCalendar = Schemas['SignInCalendar']
export type SignedDay = Schemas['SignedDay']

export type PayableView = Schemas['PayableView']
export type TopUpOffersView = Schemas['TopUpOffersView']
export type RedeemedCard = Schemas['RedeemedCard']
export type MallView = Schemas['MallView']
export type MallThing = Schemas['MallThing']
export type MyExchange = Schemas['MyExchange']
export type MemberCardView = Schemas['CardView']
export type ThingToShare = Schemas['ThingToShare']
export type MyShare = Schemas['MyShare']
export type SharedSum = Schemas['SharedSum']
export type LotteryCard = Schemas['LotteryCard']
export type LotteryView = Schemas['LotteryView']
export type LotteryPrizeView = Schemas['LotteryPrizeView']
export type LotteryVersionView = Schemas['LotteryVersionView']
export type LotteryWinner = Schemas['LotteryWinner']
export type MyDraw = Schemas['MyDraw']
export type DrawLogLine = Schemas['DrawLogLine']
