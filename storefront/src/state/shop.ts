import { reactive } from 'vue'
import { api } from '@/api'
import type { ShopSettings } from '@/api/types'
import { keep, recall } from '@/lib/store'

type Shop = Pick<ShopSettings, 'shopName' | 'customerPhone' | 'promisedHours'>

/** What the merchant says of the shop itself. The last answer is kept, so a name never gives way to another while it is asked for. */
export const shop = reactive<Shop>({ shopName: '', customerPhone: '', promisedHours: 0, ...recall<Shop>('shop') })

export async function loadShop(): Promise<void> {
  const { data } = await api.get('/api/settings', { askLogin: false })
  if (!data) return
  Object.assign(shop, { shopName: data.shopName, customerPhone: data.customerPhone, promisedHours: data.promisedHours })
  keep('shop', { ...shop })
}
export const callShop = () => uni.makePhoneCall({ phoneNumber: shop.customerPhone, fail: () => undefined })
