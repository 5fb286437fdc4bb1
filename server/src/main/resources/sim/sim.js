const part = (name) => document.querySelector(`[data-part=${name}]`)
const yuan = (fen) => `¥${(fen / 100).toFixed(2)}`
const time = (at) => new Date(at).toLocaleString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' })
const STATES = {
  NOTPAY: '待支付', SUCCESS: '已支付', REFUND: '有退款', CLOSED: '已关闭', PAYERROR: '支付失败',
  COLLECTED: '已揽收', MOVING: '运输中', DELIVERING: '派送中', SIGNED: '已签收',
  PROCESSING: '退款中', ABNORMAL: '退款异常',
}
let switches = []
const opened = new Set()

function el(tag, props = {}, ...children) {
  const node = Object.assign(document.createElement(tag), props)
  node.append(...children)
  return node
}

async function call(method, path, body) {
  const answer = await fetch(`/sim/api/${path}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.status === 204 ? null : answer.json()
}

function act(text, work, kind = '') {
  const button = el('button', { type: 'button', textContent: text, className: kind })
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      await work()
    } finally {
      button.disabled = false
      await refresh()
    }
  })
  return button
}

function chips(chosen, save) {
  return switches.map(({ name, text }) => {
    const on = chosen.includes(name)
    const chip = act(text, () => save(on ? chosen.filter((s) => s !== name) : [...chosen, name]), 'chip')
    chip.setAttribute('aria-pressed', on)
    return chip
  })
}

function told(notice) {
  const how = notice.delivered ? '已送达' : notice.attempts ? `第 ${notice.attempts} 次未成功` : '未发出'
  return el('p', { className: 'muted small', textContent: `通知 ${notice.event}：${how}` })
}

function payment(p) {
  const path = `payments/${encodeURIComponent(p.prepayId)}`
  const more = el('details', {}, el('summary', { textContent: '让它出毛病' }),
    el('div', { className: 'row' }, ...chips(p.switches, (s) => call('PUT', `${path}/switches`, { switches: s }))))
  more.open = opened.has(p.prepayId) || p.switches.length > 0
  more.addEventListener('toggle', () => (more.open ? opened.add(p.prepayId) : opened.delete(p.prepayId)))
  const row = el('div', { className: 'row' })
  if (p.state === 'NOTPAY') {
    row.append(el('a', { href: `/sim/pay/${p.prepayId}`, textContent: '打开收银台' }), act('支付成功', () => call('POST', `${path}/pay`)))
  }
  if (p.notices.length) row.append(act('再通知一次', () => call('POST', `${path}/notices`)))
  return el('div', { className: 'item' },
    el('div', { className: 'row' },
      el('b', { textContent: yuan(p.total) }),
      el('span', { className: `state ${p.state}`, textContent: STATES[p.state] }),
      el('span', { className: 'muted small', textContent: `${p.way} · ${time(p.at)}` })),
    el('p', { className: 'muted small', textContent: `${p.description} · ${p.outTradeNo}` }),
    ...p.notices.map(told),
    ...p.refunds.map((r) => el('div', { className: 'row' },
      el('span', { className: 'small', textContent: `退款 ${yuan(r.amount)} · ${STATES[r.state] ?? '已退回'}` }),
      ...(r.state === 'ABNORMAL' ? [act('银行处理好了', () => call('POST', `refunds/${r.refundNo}/succeed`), 'chip')] : []))),
    row, more)
}

function parcel(p) {
  const last = p.traces.at(-1)
  const path = `parcels/${encodeURIComponent(p.carrier)}/${encodeURIComponent(p.trackingNumber)}/advance`
  return el('div', { className: 'item' },
    el('div', { className: 'row' },
      el('b', { textContent: p.trackingNumber }),
      el('span', { className: `state ${last?.state ?? ''}`, textContent: last ? STATES[last.state] : '待揽收' })),
    el('p', { className: 'muted small', textContent: last ? `${time(last.at)} ${last.text}` : '还没有轨迹' }),
    ...(last?.state === 'SIGNED' ? [] : [el('div', { className: 'row' }, act('到下一站', () => call('POST', path)))]))
}

function message(m) {
  return el('div', { className: 'item' },
    el('div', { className: 'row' }, el('b', { textContent: m.code }), el('span', { className: 'muted small', textContent: `${m.phone} · ${time(m.at)}` })),
    el('p', { className: 'muted small', textContent: m.text }))
}

function list(into, items, draw, empty) {
  part(into).replaceChildren(...(items.length ? items.map(draw) : [el('p', { className: 'muted', textContent: empty })]))
}

async function section(name, load) {
  try {
    await load()
  } catch {
    part(name).replaceChildren(el('p', { className: 'problem', textContent: '读取失败，稍后会再试' }))
  }
}

async function refresh() {
  await Promise.all([
    section('now', async () => { part('now').textContent = time((await call('GET', 'clock')).now) }),
    section('payments', async () => list('payments', await call('GET', 'payments'), payment, '还没有支付。在商店下一单，这里就会出现。')),
    section('parcels', async () => list('parcels', await call('GET', 'parcels'), parcel, '还没有包裹。在管理台发货后，这里就会出现。')),
    section('sms', async () => {
      const phone = new FormData(part('phone')).get('phone')
      list('sms', await call('GET', `sms?phone=${encodeURIComponent(phone)}`), message, '没有短信。')
    }),
    section('everywhere', async () => {
      const { switches: chosen } = await call('GET', 'switches/everywhere')
      part('everywhere').replaceChildren(...chips(chosen, (s) => call('PUT', 'switches/everywhere', { switches: s })))
    }),
  ])
}

part('phone').addEventListener('submit', (event) => {
  event.preventDefault()
  refresh()
})
for (const button of document.querySelectorAll('[data-advance]')) {
  button.addEventListener('click', async () => {
    await call('POST', 'clock', { advanceSeconds: Number(button.dataset.advance) })
    await refresh()
  })
}

call('GET', 'switches').then((all) => { switches = all }).then(refresh)
setInterval(() => { if (!document.hidden && !document.querySelector('.item :focus, input:focus')) refresh() }, 4000)
