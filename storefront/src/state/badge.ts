import { ref } from 'vue'

/** Pieces in the cart, as the server last counted them. */
export const cartBadge = ref(0)
