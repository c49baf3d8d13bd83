import { useState } from 'react'
import { texts } from './texts.js'

// The token stays in the page's memory: no address, no storage, no form that a browser would send or remember.
export function TokenBox({ onToken }) {
  const [state, setState] = useState('')
  const submit = event => {
    event.preventDefault()
    const token = event.currentTarget.elements.token.value.trim().replace(/^Bearer\s+/i, '')
    onToken(token)
    setState(token ? texts.tokenUsed : texts.tokenMissing)
  }
  return <form className="token-box" aria-label={texts.title} onSubmit={submit}>
    <h1>{texts.title}</h1>
    <label htmlFor="token">{texts.token}</label>
    <input id="token" name="token" type="password" autoComplete="off" spellCheck={false} aria-describedby="token-hint" />
    <button type="submit">{texts.use}</button>
    <p id="token-hint">{texts.hint}</p>
    <p role="status">{state}</p>
  </form>
}
