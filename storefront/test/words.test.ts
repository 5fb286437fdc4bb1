import './uni'
import { describe, expect, it } from 'vitest'
import { readProblem } from '@/api/problem'
import { besideFields } from '@/lib/words'

const refusal = (fields: [string, string][], detail = '提交的内容有误') =>
  readProblem(422, {
    code: 'web/invalid',
    title: '提交的内容有误',
    detail,
    fields: fields.map(([pointer, message]) => ({ pointer, message })),
  })

describe('a refusal of a form', () => {
  it('stands beside its fields and is told besides only where no field is', () => {
    const said: Record<string, string> = {}
    const show = {
      '/name': (m: string) => {
        said.name = m
      },
      '/phone': (m: string) => {
        said.phone = m
      },
    }
    expect(
      besideFields(
        refusal([
          ['/phone', '格式不对'],
          ['/name', '这里必填'],
        ]),
        show,
      ),
    ).toBe('')
    expect(said).toEqual({ name: '这里必填', phone: '格式不对' })
    expect(
      besideFields(
        refusal([
          ['/name', '这里必填'],
          ['/label', '最多 4 个字'],
        ]),
        show,
      ),
    ).toBe('最多 4 个字')
  })
  it('is told as a whole when it names no field of the form', () => {
    expect(besideFields(refusal([], '最多保存 20 个地址'), {})).toBe('最多保存 20 个地址')
    expect(besideFields(refusal([['/label', '最多 4 个字']], '最多 4 个字'), {})).toBe('最多 4 个字')
  })
})
