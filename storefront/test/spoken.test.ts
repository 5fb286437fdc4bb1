import { expect, it } from 'vitest'
import { localeOf } from '@/lib/spoken'

it('greets in Chinese whoever reads Chinese or says nothing, and everybody else in English', () => {
  expect(['zh-CN', 'zh', 'zh-Hant-TW', 'ZH_hk', '', undefined].map(localeOf)).toEqual(Array(6).fill('zh-CN'))
  expect(['en-US', 'en', 'fr'].map(localeOf)).toEqual(Array(3).fill('en'))
})
