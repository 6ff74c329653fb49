import { computed, ref } from 'vue'
import { get, post } from '@/api/client'
import type { NoticeView, Page } from '@/api/types'

/** The bell in the top bar and the notices page look at one list. */
export const notices = ref<NoticeView[]>([])
export const unreadNotices = computed(() => notices.value.filter((notice) => notice.readAt === null).length)

export async function loadNotices() {
  notices.value = (await get<Page<NoticeView>>('/api/notices')).items
}

export async function readNotice(id: string) {
  await post(`/api/notices/${id}/read`)
  await loadNotices()
}
