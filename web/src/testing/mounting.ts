import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'

/** Mounts a page at an address, with routes of its own where it needs them, and waits for what it loads. */
export async function mountedAt(path: string, component: Component, routes: RouteRecordRaw[] = []) {
  const elsewhere: RouteRecordRaw = { path: '/:rest(.*)*', component: { template: '<i />' } }
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes, elsewhere] })
  await router.push(path)
  const page: VueWrapper = mount(component, { global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return { page, router }
}

export const buttonNamed = (page: VueWrapper, name: string) => {
  const found = page
    .findAll('button')
    .find((button) => button.text().includes(name) || button.attributes('aria-label')?.includes(name))
  if (!found) throw new Error(`no button named ${name}`)
  return found
}

/** What is drawn in portals at the end of the document: dialogs, menus, drawers. */
export const inBody = (selector: string) => document.body.querySelector<HTMLElement>(selector)
export const bodyButton = (name: string) => {
  const found = [...document.body.querySelectorAll('button')].find((button) => button.textContent?.includes(name))
  if (!found) throw new Error(`no button named ${name}`)
  return found
}
