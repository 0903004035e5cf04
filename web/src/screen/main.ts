import { createApp } from 'vue'
import App from './App.vue'
import { vTidy } from '@/ui/vTidy'
import '@/ui/tokens.css'

createApp(App).directive('tidy', vTidy).mount('#app')
