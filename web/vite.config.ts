import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import Components from 'unplugin-vue-components/vite'
import { defineConfig, type Plugin } from 'vite'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** As the server does: every address without a dot is a page of one of the three faces. */
const faces = (): Plugin => ({
  name: 'faces',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      const path = (request.url ?? '').split('?')[0]!
      const face = /^\/(desk|screen)(\/|$)/.exec(path)?.[1] ?? 'index'
      if (!/^\/(api|src|node_modules|@)|\./.test(path)) request.url = `/${face}.html`
      next()
    })
  },
})

/** Three pages, three faces: citizens (index), staff (desk), hall displays (screen). Only the desk loads Element Plus. */
export default defineConfig({
  plugins: [
    vue(),
    faces(),
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
