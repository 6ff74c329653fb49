import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Permission, Role } from '@/api/types'
import type { Words } from '@/i18n'

/**
 * What a feature folder offers to the console: `features/<noun>/routes.ts` exports one of these by default and is found
 * by itself, so adding a feature touches no list.
 */
export interface Feature {
  routes: RouteRecordRaw[]
  nav: NavEntry[]
}

export interface NavEntry {
  /** Where it leads; a function is given the chosen period. */
  to: string | ((period: string) => string)
  title: (words: Words) => string
  icon: Component
  group: 'work' | 'reference' | 'office'
  /** Smaller comes first within its group. */
  order: number
  /** Shown when the session has this permission … */
  permission?: Permission
  /** … and, when named, one of these roles. */
  roles?: Role[]
  /** `g` and then this letter leads there. */
  key?: string
  /** Needs a period: hidden until there is data. */
  periodic?: boolean
  /** … and, when given, this holds too. */
  when?: () => boolean
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Reachable without a session. */
    public?: boolean
    permission?: Permission
    /** Drawn without the shell. */
    bare?: boolean
  }
}
