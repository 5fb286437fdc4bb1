import type { ProductForm } from './form'

export interface LocalDraft {
  savedAt: string
  version: number
  form: ProductForm
}
const at = (id: string) => `juhui.console.product.${id}`

/** Unsaved work on this computer only; storage may be full or forbidden, and that must not stop anyone from typing. */
export const localDraft = {
  read(id: string): LocalDraft | null {
    try {
      return JSON.parse(localStorage.getItem(at(id)) ?? 'null') as LocalDraft | null
    } catch {
      return null
    }
  },
  write(id: string, draft: LocalDraft): boolean {
    try {
      localStorage.setItem(at(id), JSON.stringify(draft))
      return true
    } catch {
      return false
    }
  },
  forget: (id: string) => localStorage.removeItem(at(id)),
}
