import { shallowRef } from 'vue'

interface Question {
  text: string
  yes: string
  answer: (yes: boolean) => void
}
export const question = shallowRef<Question | null>(null)

/** Asks before something that cannot be undone; a newer question answers an older one with no. */
export function confirmed(text: string, yes: string): Promise<boolean> {
  question.value?.answer(false)
  return new Promise((resolve) => {
    question.value = {
      text,
      yes,
      answer: (sure) => {
        question.value = null
        resolve(sure)
      },
    }
  })
}
