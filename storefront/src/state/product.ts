import { ref, shallowRef } from 'vue'
import { note } from './behaviour'
import { api } from '@/api'
import type { Pick, ProductView, TeaserView } from '@/api/types'
import { useLoad } from './load'
import { session } from './session'
import { useSku } from './sku'
import { addToCart } from './cart'
import { checkOut } from './draft'
import { tell } from './snack'
import { t } from '@/i18n'
import { channel } from '@/lib/channel'
import { go } from '@/lib/route'
import { problemText } from '@/lib/words'

export type ProductSheet = '' | 'sku' | 'price' | 'promises' | 'parameters' | 'share'

export function useProduct(id: () => string) {
  const load = useLoad<ProductView>(() => api.get(`/api/products/${id()}`))
  const choice = useSku(load.data)
  const favourite = ref(false)
  const sheet = ref<ProductSheet>('')
  function show(one: ProductSheet): void {
    wanted.value = []
    sheet.value = one
  }
  const busy = ref(false)
  const freight = ref('')
  /** Campaigns that are for this buyer and not for everybody. */
  const own = shallowRef<TeaserView[]>([])
  /** What buying alone is called where a room sells in another way too, '' where it does not sell it alone at all. */
  const alone = ref<string | null>(null)
  const callAlone = (words: string | null): void => void (alone.value = words)
  /** What is picked while a variant is still being chosen. */
  const wanted = shallowRef<Pick[]>([])

  async function start(): Promise<void> {
    await load.reload()
    if (!load.data.value) return
    choice.start()
    void askFreight(load.data.value)
    if (!session.token) return
    const [liked, mine] = await Promise.all([
      api.get(`/api/favourites/${id()}`, { askLogin: false }),
      api.get(`/api/campaigns/of-product/${id()}`, { query: { channel: channel() }, askLogin: false }),
      api.put(`/api/footprints/${id()}`, undefined, { askLogin: false }),
    ])
    if (liked.data) favourite.value = liked.data.favourite
    own.value = mine.data ?? []
  }
  /** What carriage costs is said here, not first where the order is confirmed. */
  async function askFreight(view: ProductView): Promise<void> {
    freight.value = ''
    if (!view.deliveryKinds.includes('EXPRESS') || !view.skus[0]) return
    const { data } = await api.get('/api/freight', { query: { sku: view.skus[0].id }, askLogin: false })
    if (load.data.value === view) freight.value = data?.[0]?.text ?? ''
  }
  async function toggleFavourite(): Promise<void> {
    const before = favourite.value
    favourite.value = !before
    const path = `/api/favourites/${id()}`
    const { problem } = await (before ? api.delete(path) : api.put(path))
    if (problem) {
      favourite.value = before
      tell(problemText(problem))
    } else tell(before ? t('product.unliked') : t('product.liked'))
  }
  /** The sheet opens first while something is still to be chosen. */
  function chosen(): string | null {
    if (choice.missing.value || !choice.sku.value) {
      if (sheet.value === 'sku' && choice.missing.value) tell(t('sku.choose', { name: choice.missing.value }))
      sheet.value = 'sku'
      return null
    }
    if (choice.sku.value.stock <= 0) {
      tell(t('sku.soldOut'))
      return null
    }
    return choice.sku.value.id
  }
  async function toCart(): Promise<void> {
    const skuId = chosen()
    if (!skuId || busy.value) return
    busy.value = true
    const { problem } = await addToCart(skuId, choice.quantity.value)
    busy.value = false
    if (problem) {
      tell(problemText(problem))
      return
    }
    note('CART', { subjectKind: 'PRODUCT', subject: load.data.value?.id, amount: choice.quantity.value })
    sheet.value = ''
    tell(t('product.added'), t('product.seeCart'), () => go('/pages/cart/index'))
  }
  /** A room that sells in its own way hands over what the purchase picks. */
  function buyNow(picks: Pick[] = []): void {
    const skuId = chosen()
    wanted.value = skuId ? [] : picks
    if (!skuId) return
    sheet.value = ''
    checkOut({ lines: [{ skuId, quantity: choice.quantity.value }], source: 'BUY_NOW', picks })
  }
  return {
    ...load,
    choice,
    own,
    favourite,
    sheet,
    show,
    busy,
    freight,
    alone,
    callAlone,
    wanted,
    start,
    toggleFavourite,
    toCart,
    buyNow,
  }
}
export type ProductState = ReturnType<typeof useProduct>
