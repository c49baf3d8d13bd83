// Bundles the page into the folder given: index.html, and assets whose names hold a hash of what is in them.
import { build } from 'esbuild'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const target = process.argv[2]
const assets = join(target, 'assets')
await rm(target, { recursive: true, force: true })
await mkdir(assets, { recursive: true })

const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outdir: assets,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.ttf': 'file', '.woff': 'file', '.woff2': 'file' },
  define: { 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  logLevel: 'warning',
}

const names = ({ metafile }, suffix) => Object.keys(metafile.outputs).filter(file => file.endsWith(suffix)).map(file => basename(file))

const workers = await build({
  ...common,
  entryPoints: {
    editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
    json: 'monaco-editor/esm/vs/language/json/json.worker.js',
    graphql: 'monaco-graphql/esm/graphql.worker.js',
  },
})
const workerNames = Object.fromEntries(names(workers, '.js').map(file => [file.split('-')[0], file]))

const page = await build({
  ...common,
  entryPoints: ['main.jsx'],
  jsx: 'automatic',
  define: { ...common.define, WORKERS: JSON.stringify(workerNames) },
})
const html = (await readFile('index.html', 'utf8'))
  .replace('{style}', names(page, '.css')[0])
  .replace('{script}', names(page, '.js')[0])
await writeFile(join(target, 'index.html'), html)
