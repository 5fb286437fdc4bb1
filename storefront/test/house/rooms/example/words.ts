import { roomWords } from '@/lib/room'

export const zh = { title: '样例', join: '一起买', left: '还差 {n} 人', board: '样例榜' }
export const en: typeof zh = { title: 'Example', join: 'Buy together', left: '{n} more to go', board: 'Board' }
export const w = roomWords(zh, en)
