import { addressOf, type Parts } from './address'
import { Problem, problemFrom, signedInAgain, xsrfToken } from './door'
import type { Answer, Path, Where } from './typed'

/** `fetch` cannot tell how far an upload is; XMLHttpRequest can, and can be cancelled. */
export interface Upload<T> {
  done: Promise<T>
  cancel: () => void
}

export class Cancelled extends Error {}

const problemOf = ({ status, responseText }: XMLHttpRequest): Problem =>
  problemFrom(status, responseText, status === 413 ? '文件太大，请重新拍一张。' : '没有传上去，请再试一次。')

export function upload<P extends Path<'post'>>(
  path: P,
  where: Where<P, 'post'>,
  blob: Blob,
  name: string,
  progress: (share: number) => void,
): Upload<Answer<P, 'post'>> {
  let request: XMLHttpRequest | null = null
  let cancelled = false

  const once = () =>
    new Promise<Answer<P, 'post'>>((resolve, reject) => {
      const form = new FormData()
      form.append('file', blob, name)
      request = new XMLHttpRequest()
      const mine = request
      mine.open('POST', addressOf(path, where as Parts))
      mine.setRequestHeader('Accept', 'application/json')
      mine.setRequestHeader('X-XSRF-TOKEN', xsrfToken())
      mine.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total)
      mine.onload = () =>
        mine.status < 300 ? resolve(JSON.parse(mine.responseText) as Answer<P, 'post'>) : reject(problemOf(mine))
      mine.onerror = () => reject(new Problem(0, 'network', '网络断了，没有传上去，请再试一次。'))
      mine.onabort = () => reject(new Cancelled())
      mine.send(form)
    })

  async function run(): Promise<Answer<P, 'post'>> {
    try {
      return await once()
    } catch (caught) {
      const signedOut = caught instanceof Problem && caught.status === 401
      if (signedOut && !cancelled && (await signedInAgain())) return once()
      throw caught
    }
  }

  return {
    done: run(),
    cancel: () => {
      cancelled = true
      request?.abort()
    },
  }
}
