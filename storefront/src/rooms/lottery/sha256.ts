// SHA-256 and HMAC as FIPS 180-4 and RFC 2104 say: mini-programs have no crypto.subtle, and a page on plain http has none either.
const K = new Uint32Array(64)
const START = new Uint32Array(8)

function primes(): void {
  let found = 0
  for (let n = 2; found < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0
    if (!prime) continue
    if (found < 8) START[found] = fraction(Math.sqrt(n))
    K[found++] = fraction(Math.cbrt(n))
  }
}
const fraction = (x: number) => ((x - Math.floor(x)) * 0x100000000) >>> 0
primes()

const turn = (x: number, n: number) => (x >>> n) | (x << (32 - n))

function padded(bytes: Uint8Array): DataView {
  const all = new Uint8Array(((bytes.length + 72) >> 6) << 6)
  all.set(bytes)
  all[bytes.length] = 0x80
  const view = new DataView(all.buffer)
  view.setUint32(all.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(all.length - 4, bytes.length << 3)
  return view
}

function schedule(view: DataView, at: number): Uint32Array {
  const words = new Uint32Array(64)
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15]!
    const b = words[i - 2]!
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[i] = words[i - 16]! + s0 + words[i - 7]! + s1
  }
  return words
}

function block(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + K[i]! + words[i]!) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = state[i]! + value))
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes)
  const state = START.slice()
  for (let at = 0; at < view.byteLength; at += 64) block(state, schedule(view, at))
  const out = new Uint8Array(32)
  const to = new DataView(out.buffer)
  state.forEach((word, i) => to.setUint32(i * 4, word))
  return out
}

const joined = (a: Uint8Array, b: Uint8Array) => {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}

export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const pad = new Uint8Array(64)
  pad.set(key.length > 64 ? sha256(key) : key)
  const inner = sha256(
    joined(
      pad.map((byte) => byte ^ 0x36),
      message,
    ),
  )
  return sha256(
    joined(
      pad.map((byte) => byte ^ 0x5c),
      inner,
    ),
  )
}

/** Letters and digits of ASCII alone. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
export const unhex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
