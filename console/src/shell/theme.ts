import { computed, ref, watchEffect } from 'vue'

export type ThemeChoice = 'light' | 'dark' | 'auto'
const STORED = 'juhui.console.theme'
const system = matchMedia('(prefers-color-scheme: dark)')
const systemDark = ref(system.matches)
system.addEventListener('change', (e) => {
  systemDark.value = e.matches
})

export const themeChoice = ref<ThemeChoice>(read())
export const isDark = computed(() => themeChoice.value === 'dark' || (themeChoice.value === 'auto' && systemDark.value))

watchEffect(() => document.documentElement.classList.toggle('dark', isDark.value))

export function chooseTheme(choice: ThemeChoice) {
  themeChoice.value = choice
  localStorage.setItem(STORED, choice)
}

function read(): ThemeChoice {
  const stored = localStorage.getItem(STORED)
  return stored === 'light' || stored === 'dark' ? stored : 'auto'
}
