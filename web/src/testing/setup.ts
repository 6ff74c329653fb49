import { afterEach, beforeEach } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'

enableAutoUnmount(afterEach)
beforeEach(() => {
  localStorage.clear()
  document.body.innerHTML = ''
})
