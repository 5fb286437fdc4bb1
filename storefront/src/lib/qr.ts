import { encode } from 'uqr'

/** A QR code as a CSS picture, drawn on the device. */
export function qrUrl(text: string): string {
  const { data, size } = encode(text, { border: 2 })
  const path = data.map((line, y) => line.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  const head = `%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'%3E`
  return `url("data:image/svg+xml,${head}%3Cpath d='${path}'/%3E%3C/svg%3E")`
}
