// A citizen's browser, as far as a login needs one: cookies of each site, redirections, forms.
import assert from 'node:assert/strict'

export class Browser {
  #cookies = new Map()

  constructor(language = 'th') { this.language = language }

  /** Goes to an address and on, until a page is shown or the portal is reached. */
  async visit(address, portal, options) {
    for (let hops = 0; hops < 20; hops++) {
      if (String(address).startsWith(portal)) return { reached: new URL(address) }
      const response = await this.#fetch(new URL(address), options)
      const next = response.headers.get('location')
      if (!next) return { address, status: response.status, html: await response.text() }
      assert.ok([302, 303].includes(response.status), `a redirection by ${response.status}`)
      await response.body?.cancel()
      address = new URL(next, address)
      options = undefined
    }
    throw new Error('redirected too often')
  }

  /** Presses a button of the form that is shown. */
  press(page, button, portal) {
    assert.equal(page.status, 200, page.html)
    const [, action] = page.html.match(/<form method="post" action="([^"]+)"/)
    const hidden = [...page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])
    const [, name] = page.html.match(new RegExp(`<button type="submit" name="([^"]+)" value="${button}"`))
    return this.visit(new URL(action, page.address), portal, { method: 'POST', body: new URLSearchParams([...hidden, [name, button]]) })
  }

  async #fetch(url, options) {
    const cookies = this.#cookies.get(url.origin) ?? new Map()
    this.#cookies.set(url.origin, cookies)
    const response = await fetch(url, {
      ...options, redirect: 'manual', headers: { cookie: [...cookies].map(pair => pair.join('=')).join('; '), 'accept-language': this.language },
    })
    for (const text of response.headers.getSetCookie()) {
      const [, name, value] = text.match(/^([^=]+)=([^;]*)/)
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return response
  }
}
