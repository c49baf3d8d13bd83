// A partner's build: a typed client generated from the running hub's introspection, and checked by the TypeScript compiler.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { generate } from '@graphql-codegen/cli'
import { startHub } from './hub.mjs'

const modules = fileURLToPath(new URL('node_modules', import.meta.url))
const run = promisify(execFile)
let hub, folder

before(async () => {
  hub = await startHub()
  folder = await mkdtemp(join(tmpdir(), 'servicehub-codegen-'))
  await symlink(modules, join(folder, 'node_modules'))
})
after(async () => {
  await hub?.stop()
  await rm(folder, { recursive: true, force: true })
})

// What @ts-expect-error stands above must not compile, all else must.
const use = `
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { FirstViewDocument } from './client'

declare function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Data

const { citizen } = ask(FirstViewDocument, { by: { nationalId: '0' } })
export const id: string = citizen!.id
export const status: 'ACTIVE' | 'EXPIRED' | 'LOST' | 'CANCELLED' | undefined = citizen?.identityCard?.status
export const asked: number[] = citizen!.sources.map(source => source.tookMs)
// @ts-expect-error: the citizen may be null
export const unchecked = citizen.id
// @ts-expect-error: not asked for
export const sex = citizen!.sex
// @ts-expect-error: exactly one look-up
ask(FirstViewDocument, { by: { nationalId: '0', id: '0' } })
// @ts-expect-error: the variable is required
ask(FirstViewDocument, {})
`

test("the generated client of the README's first query is typed as the contract says", async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const [client, types] = ['client.ts', 'types.ts'].map(name => join(folder, name))
  await generate({
    schema: { [`${hub.address}/graphql`]: { headers: { Authorization: `Bearer ${await hub.token()}` }, oneOf: true } },
    documents: readme.match(/"query": "(query .*)",$/m)[1].replace('query', 'query FirstView'),
    generates: {
      [types]: { plugins: ['typescript'] },
      [client]: { plugins: ['typescript-operations', 'typed-document-node'] },
    },
    config: {
      strictScalars: true,
      enumsAsTypes: true,
      scalars: Object.fromEntries(['Date', 'DateTime', 'LaserCode', 'Money', 'NationalID', 'PartialDate', '_Any', 'federation__FieldSet'].map(name => [name, 'string'])),
    },
    silent: true,
    // By default plugins are looked for in the working directory.
    pluginLoader: name => import(name),
  }, true)
  await writeFile(join(folder, 'use.ts'), use)
  const checked = await run(process.execPath,
    [join(modules, 'typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022', types, client, join(folder, 'use.ts')])
    .catch(failure => failure)
  assert.equal(checked.stdout, '')
})
