import createClient from 'openapi-fetch'
import { addressOf, querySerializer, type Parts } from './address'
import { answered } from './door'
import { withoutPictures } from './pictures'
import type { paths } from './schema'
import type { Answer, Asked, Method, Path, Rest, Where } from './typed'

export { onActing, onSignedOut, Problem, type FieldError } from './door'

const ACCEPT = { Accept: 'application/json, */*' }

/**
 * The server by the paths of docs/openapi.json: a wrong path, name, body or field of the answer does not compile.
 * `get('/api/desk/cases/{id}', { path: { id } })`, `post('/api/desk/day-sheets', { body })`.
 */
const client = createClient<paths>({ fetch: answered, querySerializer, headers: ACCEPT })

/** Unchecked: the verbs below have checked path and parts. */
interface Any extends Parts {
  body?: unknown
}
const request = client.request as (method: Method, path: string, asked: object) => Promise<{ data?: unknown }>

async function call(method: Method, address: string, how: Any = {}, headers = {}): Promise<unknown> {
  const { path, query } = how
  const body = await withoutPictures(how.body, sendPicture)
  return (await request(method, address, { params: { path, query }, body, headers })).data
}

/** Sends a picture or a scan ahead of the act it belongs to. */
export async function sendPicture(picture: Blob): Promise<string> {
  const body = new FormData()
  const name = picture.type === 'image/png' ? '签字.png' : '照片.jpg'
  body.append('file', picture, picture instanceof File ? picture.name : name)
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
export const href = <P extends Path<'get'>>(path: P, ...[where]: Rest<Where<P>>): string =>
  addressOf(path, where as Parts | undefined)

/** A file, with the bytes so far as it comes; `signal` gives up. */
export async function download(address: string, arrived: (bytes: number) => void, signal?: AbortSignal): Promise<Blob> {
  const response = await answered(new Request(address, { headers: ACCEPT, signal }))
  const parts: BlobPart[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    arrived((bytes += part.value.length))
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' })
}
