import { expect, it } from 'vitest'
import { localeOf } from '@/i18n'

it('speaks as was chosen before, else as the browser does', () => {
  expect(localeOf('en', 'zh-CN')).toBe('en')
  expect(localeOf('zh-CN', 'en-US')).toBe('zh-CN')
  expect(localeOf(null, 'zh-TW')).toBe('zh-CN')
  expect(localeOf(null, 'en-GB')).toBe('en')
  expect(localeOf(null, '')).toBe('zh-CN')
})
