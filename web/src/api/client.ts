import createClient, { createFinalURL, defaultPathSerializer } from 'openapi-fetch'
import { answered } from './door'
import { withoutPictures } from './pictures'
import type { paths } from './schema'
import type { Answer, Asked, Method, Path, Rest, Where } from './typed'

export { onActing, onSignedOut, Problem, type FieldError } from './door'

/**
 * The addresses of the server by the paths of docs/openapi.json: a wrong path, name, body or field of the answer does
 * not compile. `get('/api/desk/cases/{id}', { path: { id } })`, `post('/api/desk/till', { body })`.
 */
type Condition = string | number | boolean | null | undefined

/** `a=1&b=2` from the conditions that are set. */
function querySerializer(conditions: Record<string, unknown>): string {
  const set = Object.entries(conditions as Record<string, Condition>).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return new URLSearchParams(set).toString()
}

const client = createClient<paths>({
  fetch: answered,
  querySerializer,
  headers: { Accept: 'application/json, */*' },
})

/** What the verbs below promise each caller by its path is one request here. */
interface Any {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}

async function call(method: Method, address: string, how: Any = {}, headers = {}): Promise<unknown> {
  const { path, query } = how
  const body = await withoutPictures(how.body, sendPicture)
  const asked = { params: { path, query }, body, headers }
  // The verbs below have checked path and parts; the client's own types ask for one path known here.
  const request = client.request as (method: string, address: string, asked: object) => Promise<{ data?: unknown }>
  return (await request(method, address, asked)).data
}

async function sendPicture(picture: Blob): Promise<string> {
  const body = new FormData()
  body.append('file', picture, picture.type === 'image/png' ? '签字.png' : '照片.jpg')
  return (await post('/api/desk/pictures', { body })).id
}

type Verb<M extends Method> = <P extends Path<M>>(path: P, ...how: Rest<Asked<P, M>>) => Promise<Answer<P, M>>

const verb = <M extends Method>(method: M, headers = {}): Verb<M> =>
  ((path: string, how?: Any) => call(method, path, how, headers)) as Verb<M>

export const get = verb('get')
/** What a page asks by itself, whether somebody sits before it or not: it does not keep the session alive. */
export const poll = verb('get', { 'X-Poll': '1' })
export const post = verb('post')
export const put = verb('put')
export const patch = verb('patch')
export const del = verb('delete')

/** The address itself, for a link, a picture or a download. */
export function href<P extends Path<'get'>>(path: P, ...[where]: Rest<Where<P>>): string {
  const { path: parts, query } = (where ?? {}) as Any
  const params = { path: parts, query }
  return createFinalURL(path, { baseUrl: '', params, querySerializer, pathSerializer: defaultPathSerializer })
}

/** A file, with the bytes so far as it comes; `signal` gives up. */
export async function download(address: string, arrived: (bytes: number) => void, signal?: AbortSignal): Promise<Blob> {
  const response = await answered(new Request(address, { signal }))
  const parts: BlobPart[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    arrived((bytes += part.value.length))
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' })
}
