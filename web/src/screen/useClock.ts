import { onBeforeUnmount, onMounted, ref } from 'vue'

const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The date and time of the place, as it stands on the wall. */
export function useClock() {
  const clock = ref('')
  const tick = () => {
    const p = Object.fromEntries(format.formatToParts(new Date()).map((x) => [x.type, x.value]))
    clock.value = `${p.month}月${p.day}日 ${p.weekday} ${p.hour}:${p.minute}`
  }
  let timer = 0
  onMounted(() => {
    tick()
    timer = window.setInterval(tick, 5_000)
  })
  onBeforeUnmount(() => window.clearInterval(timer))
  return clock
}
