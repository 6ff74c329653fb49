import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** The drawn width of an element in pixels, so that pictures keep their circles round at any size. */
export function useWidth(element: Ref<HTMLElement | null>, before = 600) {
  const width = ref(before)
  let observer: ResizeObserver | null = null
  onMounted(() => {
    observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) width.value = entry.contentRect.width
    })
    if (element.value) observer.observe(element.value)
  })
  onBeforeUnmount(() => observer?.disconnect())
  return width
}
