import { Problem, type FieldError } from '@/api/client'
import type { CaseMaterial } from '@/api/contract'
import { askToSignIn } from '../session'

/** `fetch` cannot tell how far an upload is; XMLHttpRequest can, and can be cancelled. */
export interface Upload {
  done: Promise<CaseMaterial>
  cancel: () => void
}

export class Cancelled extends Error {}

const token = () =>
  decodeURIComponent(
    document.cookie
      .split('; ')
      .find((c) => c.startsWith('XSRF-TOKEN='))
      ?.slice('XSRF-TOKEN='.length) ?? '',
  )

function problemOf(request: XMLHttpRequest): Problem {
  try {
    const body = JSON.parse(request.responseText) as { type?: string; detail?: string; errors?: FieldError[] }
    return new Problem(request.status, body.type ?? '', body.detail ?? '没有传上去，请再试一次。', body.errors)
  } catch {
    const said = request.status === 413 ? '文件太大，请重新拍一张。' : '没有传上去，请再试一次。'
    return new Problem(request.status, '', said)
  }
}

export function upload(path: string, blob: Blob, name: string, progress: (share: number) => void): Upload {
  let request: XMLHttpRequest | null = null
  let cancelled = false

  const once = () =>
    new Promise<CaseMaterial>((resolve, reject) => {
      const form = new FormData()
      form.append('file', blob, name)
      request = new XMLHttpRequest()
      const mine = request
      mine.open('POST', path)
      mine.setRequestHeader('Accept', 'application/json')
      mine.setRequestHeader('X-XSRF-TOKEN', token())
      mine.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total)
      mine.onload = () =>
        mine.status < 300 ? resolve(JSON.parse(mine.responseText) as CaseMaterial) : reject(problemOf(mine))
      mine.onerror = () => reject(new Problem(0, 'network', '网络断了，没有传上去，请再试一次。'))
      mine.onabort = () => reject(new Cancelled())
      mine.send(form)
    })

  async function run(): Promise<CaseMaterial> {
    try {
      return await once()
    } catch (caught) {
      const signedOut = caught instanceof Problem && caught.status === 401
      if (signedOut && !cancelled && (await askToSignIn())) return once()
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
