import { roomWords } from '@/lib/room'

export const zh = { use: '用积分抵扣' }
export const en: typeof zh = { use: 'Pay with points' }
export const w = roomWords(zh, en)
