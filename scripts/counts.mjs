// Adds up what the runners report (Surefire XML, vitest and node:test logs) and prints the closing line.
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'

const logs = process.argv[2]
const sum = { passed: 0, failed: 0, skipped: 0 }
const rows = []

function add(name, passed, failed, skipped) {
  rows.push([name, passed, failed, skipped])
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
}

for (const module of readdirSync('.', { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name)) {
  const dir = join(module, 'target', 'surefire-reports')
  if (!existsSync(dir)) continue
  let tests = 0, bad = 0, skipped = 0
  for (const file of readdirSync(dir).filter((f) => f.endsWith('.xml'))) {
    const head = readFileSync(join(dir, file), 'utf8').slice(0, 4000)
    const read = (name) => Number(new RegExp(`<testsuite[^>]*\\s${name}="(\\d+)"`).exec(head)?.[1] ?? 0)
    tests += read('tests')
    bad += read('failures') + read('errors')
    skipped += read('skipped')
  }
  add(module, tests - bad - skipped, bad, skipped)
}

const plain = (file) =>
  existsSync(join(logs, file)) ? readFileSync(join(logs, file), 'utf8').replace(/\u001b\[[0-9;]*m/g, '') : ''
const web = /^\s*Tests\s+(?:(\d+) failed\s*\|\s*)?(\d+) passed(?:\s*\|\s*(\d+) skipped)?/m.exec(plain('web.log'))
if (web) add('web', Number(web[2]), Number(web[1] ?? 0), Number(web[3] ?? 0))
const journeys = plain('journeys.log')
const count = (word) => Number(new RegExp(`^[^\\S\\n]*(?:ℹ|#) ${word} (\\d+)`, 'm').exec(journeys)?.[1] ?? 0)
if (/(?:ℹ|#) tests \d+/.test(journeys)) add('journeys', count('pass'), count('fail') + count('cancelled'), count('skipped'))

for (const [name, passed, failed, skipped] of rows) {
  console.log(`${name.padEnd(12)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${String(skipped).padStart(3)} skipped`)
}
const missing = ['web', 'journeys'].filter((name) => !rows.some((row) => row[0] === name))
for (const name of missing) console.log(`${name}: no counts, the runner did not finish`)
console.log(`${sum.passed} passed, ${sum.failed + missing.length} failed, ${sum.skipped} skipped`)
process.exit(sum.failed === 0 && missing.length === 0 ? 0 : 1)
