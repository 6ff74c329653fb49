/** Weighs the script of the first view (entry + sign-in + home, with everything they import statically) as gzip. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 350
const FIRST_VIEW = [
  'index.html',
  'src/features/session/SignIn.vue',
  'src/features/home/ShowHome.vue',
  'src/shell/AppShell.vue',
]
const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))

const files = new Set()
function collect(key) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the build manifest`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  chunk.imports?.forEach(collect)
}
FIRST_VIEW.forEach(collect)

const weighed = [...files]
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, kb: gzipSync(readFileSync(dist + file), { level: 9 }).length / 1000 }))
  .sort((a, b) => b.kb - a.kb)
const total = weighed.reduce((sum, { kb }) => sum + kb, 0)
weighed.forEach(({ file, kb }) => console.log(`${kb.toFixed(1).padStart(8)} kB  ${file}`))
console.log(`${total.toFixed(1).padStart(8)} kB  first view, compressed script (limit ${LIMIT_KB} kB)`)
if (total > LIMIT_KB) process.exit(1)
