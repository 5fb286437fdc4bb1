// Names for the shapes of the HTTP contract. `npm run types` writes schema.d.ts from contract/openapi.json and `npm test`
// refuses a stale one; what stands here by hand is only what the contract cannot say.
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

export type Tone = Schemas['Tone']
export type Picture = Schemas['Picture']
export type Video = Schemas['Video']
export type MediaView = Schemas['MediaView']
export type BuyerView = Schemas['BuyerView']
export type NoticeView = Schemas['NoticeView']
export type BrandView = Schemas['BrandView']
export type DeliveryKind = Schemas['DeliveryKind']
export type RegionView = Schemas['RegionView']

export type ReviewRow = Schemas['ReviewRow']
export type ReviewView = Schemas['ReviewView']
export type AdjustmentView = Schemas['AdjustmentView']
export type PriceStep = Schemas['PriceStep']

export type OrderStatus = Schemas['OrderStatus']
export type OrderCard = Schemas['OrderCard']
export type OrderAction = Schemas['OrderAction']
export type OrderLineView = Schemas['OrderLineView']
export type OrderView = Schemas['OrderView']
export type OrderRow = Schemas['OrderRow']
export type TimelineEntry = Schemas['TimelineEntry']
export type PackageView = Schemas['PackageView']
export type RefundView = Schemas['RefundView']
export type UnitRefundView = Schemas['UnitRefundView']
export type UnitRefundPreview = Schemas['UnitRefundPreview']
export type PaymentRow = Schemas['PaymentRow']
export type RefundRow = Schemas['RefundRow']
export type FailedPayableRefund = Schemas['FailedPayableRefund']
export type ConsoleOrderView = Schemas['ConsoleOrderView']
export type Unmasked = Schemas['Unmasked']

export type BargainTerms = Schemas['BargainTerms']
export type LaunchRow = Schemas['LaunchRow']
export type LaunchState = Schemas['LaunchState']
export type GroupBuyTerms = Schemas['GroupBuyTerms']
export type TeamRow = Schemas['TeamRow']
export type TeamState = Schemas['TeamState']
export type FlashSaleTerms = Schemas['FlashSaleTerms']
export type FlashBoardView = Schemas['FlashBoardView']
export type FlashBoardSession = Schemas['FlashBoardSession']
export type FlashBoardLine = Schemas['FlashBoardLine']

export type CouponTerms = Schemas['CouponTerms']
export type CouponRow = Schemas['CouponRow']
export type CouponHand = Schemas['CouponHand']

export type StaffView = Schemas['StaffView']
export type StaffRow = Schemas['StaffRow']
export type RoleRow = Schemas['RoleRow']

export type ProductRow = Schemas['ProductRow']
export type ProductDraft = Schemas['ProductDraft']
export type SkuDraft = Schemas['SkuDraft']
export type StockView = Schemas['StockView']
export type StockMoveView = Schemas['StockMoveView']
export type CategoryRow = Schemas['CategoryRow']
export type BannerRow = Schemas['BannerRow']

export type LedgerAssetView = Schemas['AssetView']
export type LedgerAsset = LedgerAssetView['asset']
export type StatementLine = Schemas['StatementLine']
export type TransferView = Schemas['TransferView']
export type CaseFilter = Schemas['CaseFilter']
export type CaseKind = Schemas['CaseKind']
export type CaseStatus = Schemas['CaseStatus']
export type CaseEntry = Schemas['CaseEntry']
export type CaseView = Schemas['CaseView']
export type ShopCaseCard = Schemas['ShopCaseCard']
export type ShopCaseView = Schemas['ShopCaseView']
export type InspectCase = Schemas['InspectCase']
export type CampaignRow = Schemas['CampaignRow']
export type CampaignState = Schemas['CampaignState']
export type CampaignTerms = Schemas['CampaignTerms']
export type CampaignScope = Schemas['Scope']
export type ScopeGoods = Schemas['ScopeGoods']
export type Channel = Schemas['Channel']
export type MarginView = Schemas['MarginView']
export type EffectView = Schemas['EffectView']
export type CalendarView = Schemas['CalendarView']
export type SavingRule = Schemas['Saving']

export type PickupPointView = Schemas['PickupPointView']
export type PickupPointInput = Schemas['PickupPointInput']
export type FreightUnit = Schemas['FreightUnit']
export type FreightRate = Schemas['FreightRate']

export type Carrier = Schemas['CarrierView']
export type SettingRow = Schemas['SettingView'] & { description?: string | null }

export type FreightTemplate = Schemas['FreightTemplateRow']
export type LimitedPriceTerms = Schemas['LimitedPriceTerms']

export type TodayView = Schemas['TodayView']

export type MemberRow = Schemas['MemberRow']
export type MemberEvent = Schemas['MemberEvent']
export type LevelList = Schemas['LevelList']
export type LevelRow = Schemas['LevelRow']
export type SkuMemberPricesRow = Schemas['SkuMemberPricesRow']
export type TagRow = Schemas['TagRow']
export type SegmentRow = Schemas['SegmentRow']
export type MemberRule = Schemas['Rule']
export type Condition = Schemas['Condition']
export type MemberField = Schemas['MemberField']

export type TopUpRow = Schemas['TopUpRow']
export type GiftCardBatchView = Schemas['GiftCardBatchView']
export type GiftCardTerms = Schemas['GiftCardTerms']
export type GiftCardRow = Schemas['GiftCardRow']
export type MallItem = Schemas['MallItem']
export type ShelfRow = Schemas['ShelfRow']
export type ExchangeRow = Schemas['ExchangeRow']
export type TopUpDetail = Schemas['TopUpDetail']
export type TopUpRefundView = Schemas['TopUpRefundView']
export type TopUpRefundPreview = Schemas['TopUpRefundPreview']

export type CardTerms = Schemas['CardTerms']
export type CardPurchaseRow = Schemas['CardPurchaseRow']
export type ShareReach = Schemas['ShareReach']
export type LotteryRule = Schemas['LotteryRule']
export type PrizeTerms = Schemas['Prize']
export type LotteryPrizeView = Schemas['LotteryPrizeView']
export type LotteryRow = Schemas['LotteryRow']
export type WinnerRow = Schemas['WinnerRow']
