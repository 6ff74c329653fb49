import { effectScope, nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { offlineProblem, ProblemError } from './problem'
import { usePages } from './pages'
import { useResource } from './resource'

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a resource', () => {
  it('ignores an old answer that comes after a newer one', async () => {
    const answers: ((value: string) => void)[] = []
    const source = ref(0)
    const resource = effectScope().run(() =>
      useResource(() => new Promise<string>((resolve) => answers.push(resolve)), source),
    )!
    source.value = 1
    await nextTick()
    answers[1]!('new')
    answers[0]!('old')
    await settled()
    expect(resource.data.value).toBe('new')
  })

  it('cancels the older request', async () => {
    const signals: AbortSignal[] = []
    const source = ref(0)
    effectScope().run(() =>
      useResource((signal) => {
        signals.push(signal)
        return new Promise(() => undefined)
      }, source),
    )
    source.value = 1
    await nextTick()
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false])
  })

  it('keeps what it had when a reload fails', async () => {
    let works = true
    const resource = useResource(async () => {
      if (!works) throw new ProblemError(offlineProblem())
      return 'first'
    })
    await settled()
    works = false
    await resource.reload()
    expect([resource.data.value, resource.problem.value?.code]).toEqual(['first', offlineProblem().code])
  })
})

describe('pages', () => {
  it('append behind the cursor and start over when the search changes', async () => {
    const q = ref('')
    const pages = effectScope().run(() =>
      usePages(
        async (cursor) => ({ items: [`${q.value}${cursor ?? '0'}`], next: cursor === null ? '1' : null, total: 2 }),
        q,
      ),
    )!
    await settled()
    await pages.more()
    expect(pages.items.value).toEqual(['0', '1'])
    q.value = 'a'
    await settled()
    expect(pages.items.value).toEqual(['a0'])
  })
})
