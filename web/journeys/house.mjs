// Opens the platform for the journeys: ./run on a free port and a data directory of its own, with the demonstration.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE = 15 * 60_000
const LOADED = '演示区县已全部载入'

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Resolves once the demonstration is complete; `close` ends the platform in its orderly way and clears its data away. */
export async function openHouse(say = console.log) {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'duxue-journeys-'))
  chmodSync(data, 0o755) // the database runs as a user of its own and must get through
  const child = spawn('./run', ['--port', String(port), '--data', data], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const lines = []
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not ready in time:\n${lines.join('\n')}`)), PATIENCE)
      ended.then((code) => reject(new Error(`./run ended with exit code ${code}:\n${lines.join('\n')}`)))
      const read = (chunk) => {
        for (const line of String(chunk).split('\n').filter(Boolean)) {
          lines.push(line)
          say(`  ${line}`)
        }
        if (lines.some((line) => line.includes(LOADED))) {
          clearTimeout(timer)
          resolve()
        }
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
    })
  } catch (error) {
    await close()
    throw error
  }
  return { address: `http://127.0.0.1:${port}`, close }
}
