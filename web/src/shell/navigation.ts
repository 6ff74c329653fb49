import { computed, type Component } from 'vue'
import { features } from '@/app/features'
import type { NavEntry } from '@/app/feature'
import { period } from '@/app/period'
import { can, hasRole } from '@/app/session'
import { words } from '@/i18n'

/** The entries this session may use, resolved for the chosen period, grouped in reading order. */
export interface NavItem {
  to: string
  title: string
  icon: Component
  key?: string
}

const GROUPS: NavEntry['group'][] = ['work', 'reference', 'office']
const entries = features.flatMap((feature) => feature.nav).sort((a, b) => a.order - b.order)

function allowed(entry: NavEntry): boolean {
  if (entry.permission && !can(entry.permission)) return false
  if (entry.roles && !hasRole(...entry.roles)) return false
  if (entry.when && !entry.when()) return false
  return !(entry.periodic && period.value === null)
}

function item(entry: NavEntry): NavItem {
  const to = typeof entry.to === 'string' ? entry.to : entry.to(period.value ?? '')
  return { to, title: entry.title(words.value), icon: entry.icon, key: entry.key }
}

export const navGroups = computed(() =>
  GROUPS.map((group) => ({
    group,
    title: words.value.shell.groups[group],
    items: entries.filter((entry) => entry.group === group && allowed(entry)).map(item),
  })).filter(({ items }) => items.length > 0),
)

export const navItems = computed(() => navGroups.value.flatMap(({ items }) => items))

/** Letters that follow `g`; which of them lead anywhere depends on the session. */
export const NAV_KEYS = entries.flatMap((entry) => entry.key ?? [])

/** On a phone: the four entries that come first, the rest behind the menu. */
export const tabItems = computed(() => navItems.value.slice(0, 4))

export function isCurrent(path: string, to: string): boolean {
  return to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)
}
