import { defineConfig } from 'vite'
import uniPlugin from '@dcloudio/vite-plugin-uni'
import { noStrangers } from './scripts/no-strangers'
import { pressable } from './scripts/pressable'

// The plugin is CommonJS: under ESM its function sits on `default`.
const uni = ((uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin) as typeof uniPlugin

export default defineConfig({
  base: '/',
  plugins: [uni({ vueOptions: { template: { compilerOptions: { nodeTransforms: [pressable] } } } }), noStrangers()],
  server: { port: 5100, proxy: { '/api': 'http://localhost:8080', '/media': 'http://localhost:8080' } },
  build: { target: 'es2018', chunkSizeWarningLimit: 400 },
})
