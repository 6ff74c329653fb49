import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type PluginOption } from 'vite'

/** The chart library comes in one late part; `npm run size` guards what everybody loads first. */
const LAZY_CHART_KB = 700

/** `--mode fixtures` answers /api from typed fixtures; every other mode talks to a running platform. */
async function answers(mode: string): Promise<PluginOption[]> {
  if (mode !== 'fixtures') return []
  const { fixtureServer } = await import('./fixtures/server.ts')
  return [fixtureServer()]
}

export default defineConfig(async ({ mode }) => {
  const platform = { '/api': process.env.DUXUE_PLATFORM ?? 'http://127.0.0.1:8080' }
  return {
    plugins: [vue(), ...(await answers(mode))],
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    server: { proxy: mode === 'fixtures' ? {} : platform },
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      manifest: true,
      chunkSizeWarningLimit: LAZY_CHART_KB,
    },
  }
})
