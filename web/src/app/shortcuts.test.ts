import { effectScope } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import { useShortcuts } from './shortcuts'

const scope = effectScope()
const done: string[] = []
scope.run(() => useShortcuts({ '/': () => done.push('search'), 'g h': () => done.push('home') }))

const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

describe('shortcuts', () => {
  afterEach(() => done.splice(0))

  it('know single keys and two keys one after the other', () => {
    for (const key of ['/', 'g', 'h']) press(key)
    expect(done).toEqual(['search', 'home'])
  })

  it('are silent while somebody types', () => {
    const input = document.body.appendChild(document.createElement('input'))
    press('/', input)
    expect(done).toEqual([])
  })

  it('are silent behind a dialog', () => {
    document.body.innerHTML = '<div role="dialog"></div>'
    press('/')
    expect(done).toEqual([])
  })
})
