/**
 * Walks all journeys, or those named: `npm run journeys [-- NAME...]`. Opens one platform for all of them; with
 * DUXUE_ADDRESS it uses a running one, whose demonstration must be fresh. Serial, since the machine is small and the
 * journeys share a district.
 */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openHouse } from './house.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const wanted = process.argv.slice(2)
const files = readdirSync(HERE)
  .filter((name) => name.endsWith('.test.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort()
  .map((name) => join(HERE, name))

const given = process.env.DUXUE_ADDRESS
const house = given ? { address: given, close: async () => {} } : await openHouse()
const runner = spawn(
  process.execPath,
  ['--test', '--test-concurrency=1', '--test-reporter=spec', '--test-reporter-destination=stdout', ...files],
  { stdio: 'inherit', env: { ...process.env, DUXUE_ADDRESS: house.address } },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => runner.kill(signal))
const code = await new Promise((resolve) => runner.once('exit', (status) => resolve(status ?? 1)))
await house.close()
process.exit(code)
