// Tokens for each CPU second of the server process, the hub and oidc-provider by turns: `npm ci`, then `node tokens.mjs [way]`.
// The hub must be built in Release. `latency` measures its answers at 500 requests a second instead, `memory` its growth.
import { setTimeout as sleep } from 'node:timers/promises'
import { hub, peer, usage } from './servers.mjs'
import { open } from './wire.mjs'

const connections = 16
const rounds = Number(process.env.ROUNDS ?? 3)
const batch = Number(process.env.BATCH ?? 6000)
const warmth = Number(process.env.WARM ?? 25)

// Sends requests that were made before, and gives what the server's process spent on them, in seconds.
async function run(server, way, count = batch) {
  const make = server.ways[way]
  const lines = await open(server.port, connections)
  const nonce = /\r\ndpop-nonce: (\S+)/i.exec((await lines[0].send(make())).head)?.[1]
  const requests = Array.from({ length: count }, () => make(nonce))
  const before = await usage(server.pid)
  let next = 0
  await Promise.all(lines.map(async line => {
    while (next < count) {
      granted(await line.send(requests[next++]))
    }
  }))
  const after = await usage(server.pid)
  lines.forEach(line => line.close())
  return after.cpu - before.cpu
}

// The compilers of both go on for tens of thousands of requests.
async function warmUp(server, way) {
  const until = performance.now() + warmth * 1000
  while (performance.now() < until) await run(server, way)
}

function granted({ status, body }) {
  if (status !== 200) throw new Error(`a token was refused: ${status} ${body}`)
}

const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
const fixed = (number, digits = 2) => number.toFixed(digits)

async function compare(chosen) {
  const servers = [await hub(), await peer()]
  try {
    for (const way of Object.keys(servers[0].ways).filter(name => chosen.length === 0 || chosen.includes(name))) {
      const rates = [[], []]
      for (const server of servers) await warmUp(server, way)
      for (let round = 0; round < rounds; round++) {
        for (const [index, server] of servers.entries()) rates[index].push(batch / await run(server, way))
      }
      const ratios = rates[0].map((rate, round) => rate / rates[1][round])
      console.log(`${way}: ${servers.map((server, index) => `${server.name} ${fixed(median(rates[index]), 0)}`).join(', ')} tokens a CPU second; `
        + `ratios ${ratios.map(ratio => fixed(ratio)).join(' ')}, median ${fixed(median(ratios))}`)
    }
  } finally {
    await Promise.all(servers.map(server => server.stop()))
  }
}

// At times that do not wait for answers, so that a slow one does not slow its followers' clock.
async function latency() {
  const [server, rate, seconds] = [await hub(), 500, 20]
  try {
    const way = 'client_secret_basic'
    await warmUp(server, way)
    const lines = await open(server.port, 64)
    const took = []
    const begun = performance.now()
    const sending = []
    for (let number = 0; number < rate * seconds; number++) {
      const due = begun + number * 1000 / rate
      if (due > performance.now()) await sleep(due - performance.now())
      const line = lines.pop()
      if (!line) throw new Error('every connection is waiting for its answer')
      sending.push(line.send(server.ways[way]()).then(answer => {
        granted(answer)
        took.push(performance.now() - due)
        lines.push(line)
      }))
    }
    await Promise.all(sending)
    took.sort((a, b) => a - b)
    const at = part => fixed(took[Math.floor(took.length * part)])
    console.log(`${rate} requests a second for ${seconds} s: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, p99.9 ${at(0.999)} ms, longest ${fixed(took.at(-1))} ms`)
    lines.forEach(line => line.close())
  } finally {
    await server.stop()
  }
}

async function memory() {
  const [server, step, steps] = [await hub(), 50_000, Number(process.env.STEPS ?? 8)]
  try {
    for (let number = 1; number <= steps; number++) {
      const cpu = await run(server, 'client_secret_basic', step)
      console.log(`${number * step} tokens: ${fixed((await usage(server.pid)).memory, 0)} MB resident, ${fixed(step / cpu, 0)} tokens a CPU second`)
    }
  } finally {
    await server.stop()
  }
}

const [what, ...more] = process.argv.slice(2)
await ({ latency, memory }[what] ?? (() => compare(what ? [what, ...more] : [])))()
