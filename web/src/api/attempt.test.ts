import { describe, expect, it } from 'vitest'
import { useAttempt } from './attempt'
import { offlineProblem, ProblemError } from './problem'

const refusal = (status: number) => new ProblemError({ ...offlineProblem(), status, code: `S-${status}` })

describe('an attempt', () => {
  it('ignores a second click while the first is on its way', async () => {
    let runs = 0
    let finish = () => undefined as void
    const attempt = useAttempt(() => {
      runs++
      return new Promise<void>((resolve) => (finish = resolve))
    })
    const first = attempt.run()
    void attempt.run()
    finish()
    await first
    expect(runs).toBe(1)
  })

  it('repeats the same key after a lost answer', async () => {
    const keys: string[] = []
    const attempt = useAttempt(async (key) => {
      keys.push(key)
      if (keys.length === 1) throw new ProblemError(offlineProblem())
      return 'stored'
    })
    expect(await attempt.run()).toBeUndefined()
    expect(await attempt.run()).toBe('stored')
    expect(keys[0]).toBe(keys[1])
  })

  it('takes a new key after success and after a refusal of what was typed', async () => {
    const keys: string[] = []
    const attempt = useAttempt(async (key) => {
      keys.push(key)
      if (keys.length === 2) throw refusal(422)
    })
    for (let i = 0; i < 3; i++) await attempt.run()
    expect(new Set(keys).size).toBe(3)
  })

  it('keeps the problem until the next try', async () => {
    const attempt = useAttempt(async () => {
      throw refusal(503)
    })
    await attempt.run()
    expect(attempt.problem.value?.code).toBe('S-503')
    attempt.clear()
    expect(attempt.problem.value).toBeNull()
  })
})
