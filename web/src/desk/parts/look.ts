import { inject, type InjectionKey } from 'vue'

/** Opens a file beside the form, on pages that have room for it. */
export const LOOK: InjectionKey<(fileId: string) => void> = Symbol('look')
export const useLook = () => inject(LOOK, null)
