// H5: "back" with an open sheet closes the sheet, not the page. Each open sheet stands on an entry of the history of its own; one that
// was closed otherwise leaves its entry behind, which the next sheet uses, or the next "back" passes over.
interface Mark {
  /** Address of the page that the sheet lies on. */
  page: string
  /** How many sheets lie on it, this one counted. */
  depth: number
}
type Entry = { sheet?: Mark } | null

const open: (() => void)[] = []
let at: Mark | undefined
const mark = () => (window.history.state as Entry)?.sheet
const ofThisPage = () => {
  const found = mark()
  return found?.page === window.location.href ? found : undefined
}

function onPop(event: PopStateEvent): void {
  const from = at
  const depth = ofThisPage()?.depth ?? 0
  at = mark()
  if (!from || from.page !== window.location.href || depth >= from.depth) return
  // the router knows nothing of entries of sheets, and hears nothing of leaving one
  event.stopImmediatePropagation()
  if (open.length > depth) while (open.length > depth) open.pop()!()
  else window.history.back()
}

/** Before the router hears of it; a page that was loaded anew may stand on what a sheet has left. */
export function startBacks(): void {
  // #ifdef H5
  at = mark()
  window.addEventListener('popstate', onPop, true)
  // #endif
}

/** Lets "back" close what was just opened; to be called back when it is closed, however. */
export function catchBack(close: () => void): () => void {
  // #ifdef H5
  open.push(close)
  const stands = ofThisPage()
  if ((stands?.depth ?? 0) < open.length) {
    const sheet: Mark = { page: window.location.href, depth: (stands?.depth ?? 0) + 1 }
    window.history.pushState({ ...window.history.state, sheet }, '')
  }
  at = mark()
  return () => {
    const place = open.lastIndexOf(close)
    if (place >= 0) open.splice(place, 1)
  }
  // #endif
  return () => void close
}
