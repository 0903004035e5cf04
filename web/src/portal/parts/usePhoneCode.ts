import { computed, onBeforeUnmount, ref } from 'vue'
import { post } from '@/api/client'
import { tidyNumber } from '@/ui/identity'
import { useChallenge } from '@/ui/useChallenge'

/** Gets a code sent to a phone, and says when another can be asked for. */
export function usePhoneCode(purpose: 'SIGN_IN' | 'LOOK_UP') {
  const wait = ref(0)
  const sent = ref(false)
  const challenge = useChallenge()
  let timer: ReturnType<typeof setInterval> | undefined

  const sendName = computed(() => (wait.value > 0 ? `${wait.value}秒后可重发` : sent.value ? '重新发送' : '获取验证码'))

  function countDown(seconds: number): void {
    clearInterval(timer)
    wait.value = seconds
    timer = setInterval(() => {
      if (--wait.value <= 0) clearInterval(timer)
    }, 1000)
  }
  onBeforeUnmount(() => clearInterval(timer))

  async function send(phone: string): Promise<string> {
    const answer = await challenge.attempt((proof) =>
      post('/api/citizen/sms-codes', { body: { phone: tidyNumber(phone), purpose, challenge: proof ?? null } }),
    )
    sent.value = true
    countDown(answer.resendAfterSeconds)
    return answer.id
  }

  return { wait, sent, sendName, send, question: challenge.question, answer: challenge.answer }
}
