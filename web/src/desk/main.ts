import { createApp } from 'vue'
import 'element-plus/es/components/message/style/css'
import App from './App.vue'
import { router } from './router'
import { askOverThePage } from './session'
import { keepKeysWhileComposing } from '@/ui/composing'
import '@/ui/tokens.css'
import './desk.css'

askOverThePage()
keepKeysWhileComposing()
createApp(App).use(router).mount('#app')
