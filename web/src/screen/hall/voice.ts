import { ref } from 'vue'
import { spokenCall, type Call } from './speech'

const TIMES = 2
const STARTS_WITHIN = 4_000
const LONGEST = 12_000
const VOICES_WITHIN = 2_000

const pause = (ms: number) => new Promise<void>((done) => window.setTimeout(done, ms))
const speech = (): SpeechSynthesis | null => ('speechSynthesis' in window ? window.speechSynthesis : null)

function chineseVoice(): SpeechSynthesisVoice | null {
  const chinese = (speech()?.getVoices() ?? []).filter((v) => /^(zh|cmn)\b/i.test(v.lang))
  return (
    chinese.find((v) => /CN|Hans/i.test(v.lang) && v.localService) ??
    chinese.find((v) => v.localService) ??
    chinese[0] ??
    null
  )
}

/** Whether it was said; a browser that may not speak yet, or whose voice hangs, answers no. */
function utter(text: string, volume = 1): Promise<boolean> {
  const voice = chineseVoice()
  const engine = speech()
  if (!voice || !engine) return Promise.resolve(false)
  return new Promise((done) => {
    const words = new SpeechSynthesisUtterance(text)
    words.voice = voice
    words.lang = voice.lang
    words.rate = 0.9
    words.volume = volume
    let given = window.setTimeout(giveUp, STARTS_WITHIN)
    function giveUp(): void {
      engine?.cancel()
      done(false)
    }
    words.onstart = () => {
      window.clearTimeout(given)
      given = window.setTimeout(giveUp, LONGEST)
    }
    words.onend = () => {
      window.clearTimeout(given)
      done(true)
    }
    words.onerror = () => {
      window.clearTimeout(given)
      done(false)
    }
    engine.speak(words)
  })
}

/** The voice of a screen: a chime, and the call said twice where a Chinese voice is installed and the browser allows it. */
export function useVoice() {
  /** Whether it speaks Chinese; null until that is known. */
  const speaks = ref<boolean | null>(null)
  /** The browser waits for a touch before it lets the page be heard. */
  const muted = ref(false)
  let audio: AudioContext | null = null
  /** What is called before that is known waits for it. */
  let trying: Promise<void> | null = null

  async function chime(): Promise<void> {
    if (audio?.state !== 'running') return
    const from = audio.currentTime
    for (const [i, hertz] of [784, 587].entries()) {
      const tone = audio.createOscillator()
      const loud = audio.createGain()
      tone.frequency.value = hertz
      loud.gain.setValueAtTime(0.4, from + i * 0.35)
      loud.gain.exponentialRampToValueAtTime(0.001, from + i * 0.35 + 0.6)
      tone.connect(loud).connect(audio.destination)
      tone.start(from + i * 0.35)
      tone.stop(from + i * 0.35 + 0.6)
    }
    await pause(900)
  }

  async function say(call: Call): Promise<void> {
    await trying
    await chime()
    for (let i = 0; i < TIMES; i++) {
      const said = speaks.value === true && (await utter(spokenCall(call)))
      // A voice that fails is told; the chime stands in for it, and the large number stays a moment.
      if (!said) {
        if (speaks.value) void tryOut()
        if (i > 0) await chime()
        await pause(1_500)
      }
    }
  }

  /** Tries without a sound whether it may speak. */
  const tryOut = (): Promise<void> => (trying = attempt())
  async function attempt(): Promise<void> {
    audio ??= 'AudioContext' in window ? new AudioContext() : null
    void audio?.resume().catch(() => undefined)
    for (let waited = 0; !chineseVoice() && waited < VOICES_WITHIN; waited += 250) await pause(250)
    const has = chineseVoice() !== null
    speaks.value = has && (await utter('号', 0))
    muted.value = (has && !speaks.value) || (audio !== null && audio.state !== 'running')
  }
  return { speaks, muted, say, tryOut }
}
