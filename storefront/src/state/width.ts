import { ref } from 'vue'

/** How many product cards stand side by side. */
export const columns = ref(2)
function measure() {
  let width = 375
  try {
    width = uni.getSystemInfoSync().windowWidth
  } catch {
    /* before the page is ready */
  }
  columns.value = width >= 960 ? 4 : width >= 640 ? 3 : 2
}
measure()
uni.onWindowResize?.(measure)
