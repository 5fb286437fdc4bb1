/**
 * One key per intended write. The same request sent again after a lost answer carries the same key, so the server can
 * tell a retry from a second wish; once an answer has come, the next identical request is a new wish with a new key.
 */
export class WriteKeys {
  private readonly open = new Map<string, string>()
  constructor(private readonly make: () => string = uuid) {}

  take(method: string, url: string, body: string): string {
    const wish = `${method} ${url} ${body}`
    const known = this.open.get(wish)
    if (known) return known
    const key = this.make()
    this.open.set(wish, key)
    return key
  }

  answered(key: string): void {
    for (const [wish, open] of this.open) if (open === key) this.open.delete(wish)
  }
}

/** crypto.randomUUID exists only on https and localhost; a shop tried out on a LAN address has neither. */
export function uuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
