import { ref, shallowRef } from 'vue'
import { get } from '@/api/client'
import type { Config } from '@/api/contract'
import { recall, remember } from '@/ui/storage'

/** Elder mode: 22 px, wider lines. Remembered on this phone. */
export const elder = ref(recall<boolean>('ow.elder') === true)

export function setElder(on: boolean): void {
  elder.value = on
  remember('ow.elder', on)
  document.documentElement.classList.toggle('elder', on)
}

export interface ChosenRegion {
  code: string
  name: string
  level: string
}

/** The place this phone asks for: chosen once, remembered. */
export const region = shallowRef<ChosenRegion | null>(recall<ChosenRegion>('ow.region'))

export function chooseRegion(chosen: ChosenRegion): void {
  region.value = chosen
  remember('ow.region', chosen)
}

export const config = shallowRef<Config | null>(null)
let loading: Promise<Config> | null = null

export function loadConfig(): Promise<Config> {
  loading ??= get('/api/config')
    .then((got) => (config.value = got))
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

/** The chosen place, or else the county. */
export async function regionCode(): Promise<string> {
  return region.value?.code ?? (await loadConfig()).countyCode
}
