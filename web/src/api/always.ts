import type { components } from './schema'

export type Schemas = components['schemas']
/** The server always sends every property; one that may be empty is null. Only requests leave properties out. */
export type Always<T> = T extends (infer E)[]
  ? Always<E>[]
  : T extends object
    ? { [K in keyof T]-?: Always<Exclude<T[K], undefined>> }
    : T
