/**
 * The words journeys are told in. Every journey has a browser context of its own; a picture of a failed one stays in
 * test-results/. Whatever the story is about, it fails on an error in the console, a page error, or a request that leaves
 * the platform.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

export const address = process.env.DUXUE_ADDRESS ?? 'http://127.0.0.1:8080'
export const PACK = 'balanced-development'
export const YEAR = '2025'
export const workspace = `/evaluations/${PACK}/${YEAR}`
export const DESK = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }

const PICTURES = fileURLToPath(new URL('../test-results/', import.meta.url))
const PATIENCE = 30_000
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
mkdirSync(PICTURES, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.DUXUE_BROWSER ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
after(() => browser.close())

/** Cookies of those who have signed in already: the platform counts sign-ins from one machine. */
const signedIn = new Map()

/** The demonstration's account with this name, with the password that the sign-in page offers. */
export async function demoAccount(name) {
  const offer = await (await fetch(`${address}/api/session/offer`)).json()
  const found = offer.accounts.find((each) => each.account === name)
  assert.ok(found, `the demonstration offers no account ${name}`)
  return found
}

/**
 * Tells a journey. `as` is the account signed in at the start, `expects` matches console messages that belong to the story,
 * for instance the browser's note on an expected refusal. `enter` brings in another person with a browser of their own.
 */
export function journey(name, options, story) {
  const { as, patience = 240_000 } = options
  test(name, { timeout: patience }, async () => {
    const people = []
    const enter = async (account, more = {}) => {
      const person = await personAs(account, { ...options, ...more })
      people.push(person)
      return person
    }
    try {
      await story({ ...(await enter(as)), enter })
      for (const { faults } of people) assert.deepEqual(faults, [], 'nothing goes wrong behind the page')
    } catch (error) {
      for (const [index, { page }] of people.entries()) {
        const path = `${PICTURES}failed ${name.replaceAll('/', '-')}${index > 0 ? ` ${index + 1}` : ''}.png`
        await page.screenshot({ path }).catch(() => undefined)
      }
      throw error
    } finally {
      for (const { context } of people) await context.close()
    }
  })
}

async function personAs(account, { size = DESK, theme = 'light', locale = 'zh', expects }) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: size,
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    storageState: account ? await stateOf(account) : undefined,
  })
  context.setDefaultTimeout(PATIENCE)
  await context.addInitScript(
    (wish) => localStorage.getItem('duxue.preferences') ?? localStorage.setItem('duxue.preferences', wish),
    JSON.stringify({ theme, locale }),
  )
  const page = await context.newPage()
  return { page, context, faults: watch(context, page, expects) }
}

async function stateOf(name) {
  if (!signedIn.has(name)) {
    const { account, password } = await demoAccount(name)
    const context = await browser.newContext({ baseURL: address })
    await signInQuietly(context, account, password)
    signedIn.set(name, await context.storageState())
    await context.close()
  }
  return signedIn.get(name)
}

/** Signs in without the page. */
export async function signInQuietly(context, account, password) {
  await context.request.get('/api/session/offer')
  await send(context, 'POST', '/api/session', { account, password })
}

/** A write to the platform outside the page, as the person of the context. */
export async function send(context, method, path, data, headers = {}) {
  const cookies = await context.cookies(address)
  const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await context.request.fetch(path, {
    method,
    data,
    headers: { 'X-XSRF-TOKEN': token, ...headers },
    timeout: PATIENCE,
  })
  assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return answer
}

function watch(context, page, expects) {
  const faults = []
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !(expects && expects.test(text))) faults.push(`console: ${text}`)
  })
  context.on('request', (request) => {
    const url = request.url()
    const own = url.startsWith(address) || url.startsWith('data:') || url.startsWith('blob:')
    if (!own) faults.push(`left the platform: ${url}`)
  })
  return faults
}

/** Opens a page and waits until it has settled. */
export async function open(page, path) {
  await page.goto(path)
  await settled(page)
}

/** The heading is there, nothing is being loaded any more. */
export async function settled(page) {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .skeleton'))
}

/** A picture to look at afterwards. */
export const picture = (page, name) => page.screenshot({ path: `${PICTURES}${name}.png` })

/** The serious and critical findings of axe on what is shown. */
export async function judged(page) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document))
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .slice(0, 3)
          .map((node) => node.target.join(' '))
          .join(' | ')}`,
    )
}

/** By how many pixels the page scrolls sideways. */
export const sideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The answer of the platform to the person of the context. */
export async function ask(context, path) {
  const answer = await context.request.get(path, { timeout: PATIENCE })
  assert.ok(answer.ok(), `GET ${path}: ${answer.status()}`)
  return answer.json()
}
