/**
 * Walks the console's pages at two sizes, two themes and two languages, keeps a picture of each, and lets axe judge it.
 * `npm run look -- --out DIR [--base URL] [--pages /,/packs] [--account officer --password demo] [--quick]`
 * Without --base it builds the console and serves it on fixtures under the platform's content security policy.
 * Fails on a serious finding, a page error, a refused style or script, or a sideways scroll.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values: option } = parseArgs({
  options: {
    out: { type: 'string', default: 'test-results/look' },
    base: { type: 'string' },
    pages: {
      type: 'string',
      default: '/sign-in,/,/design,/packs/balanced-development,/accounts,/audit,/notices,/profile,/nowhere',
    },
    account: { type: 'string', default: 'officer' },
    password: { type: 'string', default: 'demo' },
    browser: { type: 'string', default: '/usr/bin/chromium' },
    quick: { type: 'boolean', default: false },
  },
})
const SIZES = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let server
let base = option.base
if (!base) {
  const { build, preview } = await import('vite')
  const outDir = 'node_modules/.look'
  await build({ build: { outDir, emptyOutDir: true }, logLevel: 'error' })
  server = await preview({
    mode: 'fixtures',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  })
  base = `http://127.0.0.1:${server.httpServer.address().port}`
}

mkdirSync(option.out, { recursive: true })
const browser = await chromium.launch({
  executablePath: option.browser,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const findings = []
const shots = option.quick
  ? [
      ['desk', 'light', 'zh'],
      ['phone', 'dark', 'zh'],
    ]
  : Object.keys(SIZES).flatMap((size) =>
      ['light', 'dark'].flatMap((theme) => ['zh', 'en'].map((locale) => [size, theme, locale])),
    )

for (const [size, theme, locale] of shots) {
  const context = await browser.newContext({
    viewport: SIZES[size],
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    bypassCSP: true,
    reducedMotion: 'reduce',
  })
  await context.addInitScript(
    (preferences) =>
      localStorage.getItem('duxue.preferences') ?? localStorage.setItem('duxue.preferences', preferences),
    JSON.stringify({ theme, locale }),
  )
  const page = await context.newPage()
  page.on('pageerror', (error) => findings.push(`${page.url()} ${size} ${theme} ${locale}: ${error.message}`))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) findings.push(`${page.url()}: ${message.text()}`)
  })
  for (const path of option.pages.split(',')) {
    if (path !== '/sign-in') await signIn(page)
    await page.goto(base + path)
    await page.waitForLoadState('networkidle')
    const name = `${path.replaceAll('/', '_').replace(/^_$/, '_home')}-${size}-${theme}-${locale}`
    await page.screenshot({ path: `${option.out}/${name}.png`, fullPage: path === '/design' })
    await judge(page, name)
  }
  await context.request.delete(`${base}/api/session`)
  await context.close()
}
await browser.close()
await server?.close()
findings.forEach((finding) => console.error(finding))
console.log(
  `${shots.length * option.pages.split(',').length} views, ${findings.length} findings, pictures in ${option.out}`,
)
process.exit(findings.length > 0 ? 1 : 0)

async function signIn(page) {
  const answer = await page.request.get(`${base}/api/session`)
  if (answer.ok()) return
  await page.goto(`${base}/sign-in`)
  await page.locator('input[name=username]').fill(option.account)
  await page.locator('input[name=password]').fill(option.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(`${base}/`)
}

async function judge(page, name) {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (sideways > 0) findings.push(`${name}: scrolls sideways by ${sideways} px`)
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document))
  for (const { id, impact, help, nodes } of violations) {
    if (impact === 'minor') continue
    findings.push(
      `${name}: ${impact} ${id}: ${help} ${nodes
        .slice(0, 3)
        .map((node) => `${node.target} ${node.any[0]?.message ?? ''}`)
        .join(' | ')}`,
    )
  }
}
