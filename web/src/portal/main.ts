import { createApp } from 'vue'
import { onSignedOut } from '@/api/client'
import App from './App.vue'
import { vTidy } from '@/ui/vTidy'
import { router } from './router'
import { askToSignIn } from './session'
import { elder, setElder } from './settings'
import { keepKeysWhileComposing } from '@/ui/composing'
import '@/ui/tokens.css'
import './portal.css'
import './print.css'

keepKeysWhileComposing()
setElder(elder.value)
onSignedOut(askToSignIn)
createApp(App).directive('tidy', vTidy).use(router).mount('#app')
