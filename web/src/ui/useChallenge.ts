import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { Problem } from '@/api/client'
import type { Challenge, ChallengeAnswer } from '@/api/contract'
import { askChallenge, nonceFor } from './challenge'

export interface Challenged {
  /** The question to show; null as long as none is asked. */
  question: ShallowRef<Challenge | null>
  answer: Ref<string>
  attempt: <T>(send: (challenge?: ChallengeAnswer) => Promise<T>) => Promise<T>
}

/** Sends something that may be answered with a small question first; the next attempt takes the answer along. */
export function useChallenge(): Challenged {
  const question = shallowRef<Challenge | null>(null)
  const answer = ref('')
  let nonce: Promise<string> | null = null

  async function ask(work: number): Promise<void> {
    answer.value = ''
    question.value = await askChallenge(work)
    nonce = nonceFor(question.value.token, question.value.work)
  }

  async function attempt<T>(send: (challenge?: ChallengeAnswer) => Promise<T>): Promise<T> {
    const asked = question.value
    try {
      const sent = await send(asked ? { token: asked.token, answer: answer.value, nonce: await nonce } : undefined)
      question.value = null
      return sent
    } catch (caught) {
      question.value = null
      if (caught instanceof Problem && caught.status === 428) await ask(caught.work)
      throw caught
    }
  }

  return { question, answer, attempt }
}
