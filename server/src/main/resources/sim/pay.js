const { id, back, state } = document.body.dataset

for (const part of document.querySelectorAll('[data-when]')) {
  part.hidden = !part.dataset.when.split(' ').includes(state)
}
const link = document.querySelector('[data-link=back]')
if (back) link.href = back

function leave() {
  if (back) location.assign(back)
  else location.reload()
}

function complain(text) {
  const problem = document.querySelector('[role=alert]')
  problem.textContent = text
  problem.hidden = false
}

const acts = {
  async success() {
    const answer = await fetch(`/sim/api/payments/${encodeURIComponent(id)}/pay`, { method: 'POST' })
    if (!answer.ok) return complain('支付服务没有回应，请再试一次')
    const { paid } = await answer.json()
    if (paid) return leave()
    location.reload()
  },
  async fail() {
    complain('支付失败：余额不足。可以再试一次，或稍后支付。')
  },
  async later() {
    if (back) location.assign(back)
    else history.back()
  },
}

for (const button of document.querySelectorAll('[data-do]')) {
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      await acts[button.dataset.do]()
    } catch {
      complain('网络断开了，请再试一次')
    } finally {
      button.disabled = false
    }
  })
}
