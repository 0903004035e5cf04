import { createFinalURL, defaultPathSerializer } from 'openapi-fetch'

export interface Parts {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
}

/** `a=1&b=2` from the conditions that are set. */
export function querySerializer(conditions: Record<string, unknown>): string {
  const set = Object.entries(conditions).filter(([, v]) => v !== undefined && v !== null && v !== '')
  return new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()
}

/** An address from a path of the document and what stands in it. */
export const addressOf = (template: string, params: Parts = {}): string =>
  createFinalURL(template, { baseUrl: '', params, querySerializer, pathSerializer: defaultPathSerializer })
