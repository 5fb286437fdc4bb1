// Every view, text or label that listens to a click becomes a named, focusable button for keyboards and screen
// readers, so no page can forget it. `role` written by hand wins; Enter and Space are handled in lib/keyboard.ts.
interface Prop {
  type: number
  name: string
  arg?: { content?: string }
  value?: unknown
  loc?: unknown
  modifiers?: unknown[]
}
interface Node {
  type: number
  tag?: string
  props?: Prop[]
  loc?: unknown
}
const ELEMENT = 1
const ATTRIBUTE = 6
const DIRECTIVE = 7
const TAGS = new Set(['view', 'text', 'v-uni-view', 'v-uni-text'])

function attribute(name: string, content: string, loc: unknown): Prop {
  return { type: ATTRIBUTE, name, nameLoc: loc, value: { type: 2, content, loc }, loc } as Prop
}

export function pressable(raw: unknown): void {
  const node = raw as Node
  if (node.type !== ELEMENT || !node.props || !TAGS.has(node.tag ?? '')) return
  const props = node.props
  const clicks = props.some(
    (p) => p.type === DIRECTIVE && p.name === 'on' && (p.arg?.content === 'click' || p.arg?.content === 'tap'),
  )
  if (!clicks) return
  const has = (name: string) =>
    props.some((p) => p.name === name || (p.type === DIRECTIVE && p.name === 'bind' && p.arg?.content === name))
  if (!has('role')) props.push(attribute('role', 'button', node.loc))
  if (!has('tabindex')) props.push(attribute('tabindex', '0', node.loc))
}
