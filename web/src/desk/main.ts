import { createApp } from 'vue'
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/message-box/style/css'
import App from './App.vue'
import { vTidy } from '@/ui/vTidy'
import { focusFirstFields } from './firstField'
import { router } from './router'
import { askOverThePage } from './session'
import { keepKeysWhileComposing } from '@/ui/composing'
import '@/ui/tokens.css'
import './desk.css'

askOverThePage()
keepKeysWhileComposing()
focusFirstFields()
createApp(App).directive('tidy', vTidy).use(router).mount('#app')
