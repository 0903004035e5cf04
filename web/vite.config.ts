import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import Components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vite'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Three pages, three faces: citizens (index), staff (desk), hall displays (screen). Only the desk loads Element Plus. */
export default defineConfig({
  base: './',
  plugins: [
    vue(),
    Components({
      dirs: [],
      dts: 'src/desk/components.d.ts',
      resolvers: [ElementPlusResolver()],
      include: [/src\/desk\/.*\.vue(\?|$)/],
    }),
  ],
  resolve: { alias: { '@': page('src') } },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    rollupOptions: { input: { index: page('index.html'), desk: page('desk.html'), screen: page('screen.html') } },
  },
})
