import { ref } from 'vue'

/** Whether the machine has a network at all; a server that is down shows in each request's own problem. */
export const online = ref(navigator.onLine)
window.addEventListener('online', () => (online.value = true))
window.addEventListener('offline', () => (online.value = false))
