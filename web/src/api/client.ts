import { withoutPictures } from './pictures'

/**
 * The one door to the server. Errors arrive as `Problem`, whose `detail` is a sentence for people.
 * A 401 in the middle of work is offered to `onSignedOut`, which asks to sign in again over the page and then lets the
 * request be repeated, so that nothing typed is lost.
 */
export interface FieldError {
  field: string
  message: string
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
    /** How much work the small question must cost that comes first (status 428). */
    readonly work = 0,
  ) {
    super(detail)
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

let signInAgain: (() => Promise<boolean>) | null = null

/** As whom this page acts: a page of one part does not write in the name of another, chosen meanwhile elsewhere. */
let actingAs: () => string | null = () => null

export function onActing(ask: () => string | null): void {
  actingAs = ask
}

export function onSignedOut(ask: () => Promise<boolean>): void {
  signInAgain = ask
}

const cookie = (name: string) =>
  document.cookie
    .split('; ')
    .find((c) => c.startsWith(name + '='))
    ?.slice(name.length + 1) ?? ''

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as { type?: string; detail?: string; errors?: FieldError[]; work?: number }
    return new Problem(
      response.status,
      body.type ?? '',
      body.detail ?? '服务暂时不可用，请稍后再试。',
      body.errors,
      body.work,
    )
  } catch {
    return new Problem(response.status, '', '服务暂时不可用，请稍后再试。')
  }
}

interface Sending {
  signal?: AbortSignal
  /** Asked by a timer, not by a person: it does not keep the session alive. */
  poll?: boolean
}

async function send(method: Method, path: string, body?: unknown, how: Sending = {}): Promise<Response> {
  const form = body instanceof FormData
  const headers: Record<string, string> = { Accept: 'application/json, */*' }
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
  if (how.poll) headers['X-Poll'] = '1'
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = decodeURIComponent(cookie('XSRF-TOKEN'))
  const acting = method === 'GET' || path.includes('/acting') ? null : actingAs()
  if (acting) headers['X-Acting-For'] = acting
  try {
    return await fetch(path, {
      method,
      headers,
      body: form ? body : body === undefined ? undefined : JSON.stringify(body),
      signal: how.signal,
    })
  } catch {
    throw new Problem(0, 'network', '网络不通，请检查网络后再试。您填写的内容没有丢失。')
  }
}

async function answered(method: Method, path: string, body?: unknown, how: Sending = {}): Promise<Response> {
  let response = await send(method, path, body, how)
  const signInCall = path.includes('/sign-in') || path.includes('/second-step')
  if (response.status === 401 && signInAgain && !signInCall && (await signInAgain())) {
    response = await send(method, path, body, how)
  }
  if (!response.ok) throw await problemOf(response)
  return response
}

export async function call<T>(method: Method, path: string, body?: unknown, how: Sending = {}): Promise<T> {
  const response = await answered(method, path, await withoutPictures(body, sendPicture), how)
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function sendPicture(picture: Blob): Promise<string> {
  const form = new FormData()
  form.append('file', picture, picture.type === 'image/png' ? '签字.png' : '照片.jpg')
  const response = await answered('POST', '/api/desk/pictures', form)
  return ((await response.json()) as { id: string }).id
}

/** A file, with the bytes so far as it comes; `signal` gives up. */
export async function download(path: string, arrived: (bytes: number) => void, signal?: AbortSignal): Promise<Blob> {
  const response = await answered('GET', path, undefined, { signal })
  const parts: BlobPart[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    arrived((bytes += part.value.length))
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' })
}

export const get = <T>(path: string) => call<T>('GET', path)
/** What a page asks by itself, whether somebody sits before it or not. */
export const poll = <T>(path: string) => call<T>('GET', path, undefined, { poll: true })
export const post = <T>(path: string, body?: unknown) => call<T>('POST', path, body ?? {})
export const put = <T>(path: string, body?: unknown) => call<T>('PUT', path, body)
export const patch = <T>(path: string, body?: unknown) => call<T>('PATCH', path, body)
export const del = <T>(path: string) => call<T>('DELETE', path)

/** `?a=1&b=2` from the parts that are set. */
export function query(parts: Record<string, string | number | boolean | null | undefined>): string {
  const set = Object.entries(parts).filter(([, v]) => v !== undefined && v !== null && v !== '')
  return set.length ? '?' + new URLSearchParams(set.map(([k, v]) => [k, String(v)])).toString() : ''
}
