import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { answerLeaving, guardUnsaved, leaving, useUnsaved } from './unsaved'

async function at(path: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:page(.*)', component: { template: '<i />' } }],
  })
  await router.push(path)
  guardUnsaved(router)
  return router
}

describe('unsaved typing', () => {
  it('is asked about before the page goes, and kept when one stays', async () => {
    const router = await at('/form')
    const scope = effectScope()
    scope.run(() => useUnsaved(() => true))
    const going = router.push('/elsewhere')
    await flushPromises()
    expect(leaving.asking).toBe(true)
    answerLeaving(false)
    await going
    expect(router.currentRoute.value.path).toBe('/form')
    scope.stop()
  })

  it('is given up when one says so', async () => {
    const router = await at('/form')
    const scope = effectScope()
    scope.run(() => useUnsaved(() => true))
    const going = router.push('/elsewhere')
    await flushPromises()
    answerLeaving(true)
    await going
    expect(router.currentRoute.value.path).toBe('/elsewhere')
    scope.stop()
  })

  it('does not ask for nothing, nor for a change within the page', async () => {
    const router = await at('/form')
    const scope = effectScope()
    scope.run(() => useUnsaved(() => true))
    await router.push('/form?tab=2')
    scope.stop()
    await router.push('/elsewhere')
    expect([leaving.asking, router.currentRoute.value.path]).toEqual([false, '/elsewhere'])
  })

  it('keeps the tab open until the browser has asked', async () => {
    const scope = effectScope()
    scope.run(() => useUnsaved(() => true))
    const closing = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(closing)
    scope.stop()
    expect(closing.defaultPrevented).toBe(true)
  })
})
