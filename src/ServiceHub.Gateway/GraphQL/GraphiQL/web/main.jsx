import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createClient } from 'graphql-ws'
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import 'graphiql/style.css'
import './page.css'
import { texts } from './texts.js'
import { TokenBox } from './token-box.jsx'
import { MemoryStorage } from './memory-storage.js'

const address = new URL('/graphql', location.href)
const socketAddress = new URL(address)
socketAddress.protocol = address.protocol.replace('http', 'ws')

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(WORKERS[label] ?? WORKERS.editor, import.meta.url), { type: 'module' }),
}

const storage = new MemoryStorage()

function fetcherFor(token) {
  const Authorization = `Bearer ${token}`
  return createGraphiQLFetcher({
    url: address.href,
    headers: { Authorization },
    wsClient: createClient({ url: socketAddress.href, connectionParams: { Authorization } }),
  })
}

const untilThereIsAToken = async () => ({ errors: [{ message: texts.tokenMissing }] })

function Page() {
  const [token, setToken] = useState('')
  const fetcher = useMemo(() => token ? fetcherFor(token) : untilThereIsAToken, [token])
  return <>
    <TokenBox onToken={setToken} />
    <main>
      <GraphiQL fetcher={fetcher} storage={storage} defaultQuery={texts.welcome} inputValueDeprecation schemaDescription
        shouldPersistHeaders={false} showPersistHeadersSettings={false} />
    </main>
  </>
}

document.documentElement.lang = texts.language
createRoot(document.getElementById('page')).render(<Page />)
