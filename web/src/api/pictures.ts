/** A signature or photograph as the page holds it. */
const PICTURE = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=]+)$/

type Send = (picture: Blob) => Promise<string>

/** Sent once, however often the act is tried again. */
const sent = new Map<string, Promise<string>>()

function blobOf(type: string, base64: string): Blob {
  const text = atob(base64)
  return new Blob([Uint8Array.from(text, (c) => c.charCodeAt(0))], { type })
}

function named(picture: string, [, type = '', base64 = '']: RegExpExecArray, send: Send): Promise<string> {
  const known = sent.get(picture)
  if (known) return known
  const id = send(blobOf(type, base64))
  sent.set(picture, id)
  id.catch(() => sent.delete(picture))
  return id
}

/** Pictures do not travel within JSON: each is sent first, as a file, and the body names it. */
export async function withoutPictures(body: unknown, send: Send): Promise<unknown> {
  if (typeof body === 'string') {
    const picture = body.startsWith('data:image/') ? PICTURE.exec(body) : null
    return picture ? named(body, picture, send) : body
  }
  if (Array.isArray(body)) return Promise.all(body.map((each) => withoutPictures(each, send)))
  if (body === null || typeof body !== 'object' || body instanceof FormData || body instanceof Date) return body
  const fields = Object.entries(body).map(async ([key, value]) => [key, await withoutPictures(value, send)] as const)
  return Object.fromEntries(await Promise.all(fields))
}
