// Starts ./run twice on a data directory of its own and prints how long each start takes to its first page, with the
// memory held then and the compressed size of the script that the first page loads. Arguments: [--runs N] second starts.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const asked = process.argv.indexOf('--runs')
const runs = asked < 0 ? 3 : Number(process.argv[asked + 1])
const data = mkdtempSync(join(tmpdir(), 'duxue-start-'))
chmodSync(data, 0o755) // the database runs as a user of its own and must get through
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

async function start() {
  const port = await freePort()
  const from = performance.now()
  const child = spawn('./run', ['--port', String(port), '--data', data], { stdio: 'ignore' })
  let html = ''
  while (!html) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (child.exitCode !== null) throw new Error(`./run ended with exit code ${child.exitCode}`)
    html = await fetch(`http://127.0.0.1:${port}/`).then((r) => (r.ok ? r.text() : ''), () => '')
    if (performance.now() - from > 300_000) throw new Error('no first page within five minutes')
  }
  const seconds = (performance.now() - from) / 1000
  const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
  return { seconds, rss }
}

function firstScript() {
  const dist = 'web/dist'
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((m) => m[1])
  return files.reduce((sum, f) => sum + gzipSync(readFileSync(join(dist, f))).length, 0) / 1024
}

// Building, and practising the quick start, are no part of a start.
spawnSync('./run', ['--help'], { stdio: 'ignore' })

try {
  const first = await start()
  const later = []
  for (let i = 0; i < runs; i++) later.push(await start())
  later.sort((a, b) => a.seconds - b.seconds)
  const median = later[Math.floor(later.length / 2)]
  console.log(`first start (new data, demonstration loads on)  ${first.seconds.toFixed(1)} s   ${first.rss.toFixed(0)} MiB`)
  console.log(`second start to first page, median of ${runs}          ${median.seconds.toFixed(1)} s   ${median.rss.toFixed(0)} MiB`)
  console.log(`ratio second/first                              ${(median.seconds / first.seconds).toFixed(2)}`)
  console.log(`script of the first page, compressed            ${firstScript().toFixed(0)} kB`)
} finally {
  rmSync(data, { recursive: true, force: true })
}
