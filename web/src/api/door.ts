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

let signInAgain: (() => Promise<boolean>) | null = null

/** As whom this page acts: a page of one part does not write in the name of another, chosen meanwhile elsewhere. */
let actingAs: () => string | null = () => null

export function onActing(ask: () => string | null): void {
  actingAs = ask
}

export function onSignedOut(ask: () => Promise<boolean>): void {
  signInAgain = ask
}

/** Shows that the page, and not another site, sends the request; changes with every sign-in. */
export const xsrfToken = (): string =>
  decodeURIComponent(
    document.cookie
      .split('; ')
      .find((c) => c.startsWith('XSRF-TOKEN='))
      ?.slice('XSRF-TOKEN='.length) ?? '',
  )

/** What went wrong, by the words of the server; `otherwise` when it has none. */
export function problemFrom(status: number, text: string, otherwise: string): Problem {
  try {
    const body = JSON.parse(text) as { type?: string; detail?: string; errors?: FieldError[]; work?: number }
    return new Problem(status, body.type ?? '', body.detail ?? otherwise, body.errors, body.work)
  } catch {
    return new Problem(status, '', otherwise)
  }
}

/** Whether somebody signed in again over the page, after a session that had run out. */
export const signedInAgain = async (): Promise<boolean> => signInAgain !== null && (await signInAgain())

async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET') {
    request.headers.set('X-XSRF-TOKEN', xsrfToken())
    const acting = request.url.includes('/acting') ? null : actingAs()
    if (acting) request.headers.set('X-Acting-For', acting)
  }
  try {
    return await fetch(request)
  } catch {
    throw new Problem(0, 'network', '网络不通，请检查网络后再试。您填写的内容没有丢失。')
  }
}

/** Sends the request, once more if the session had run out, and answers only with what went well. */
export async function answered(request: Request): Promise<Response> {
  let response = await send(request.clone())
  const signInCall = request.url.includes('/sign-in') || request.url.includes('/second-step')
  if (response.status === 401 && !signInCall && (await signedInAgain())) response = await send(request)
  if (!response.ok) throw problemFrom(response.status, await response.text(), '服务暂时不可用，请稍后再试。')
  return response
}
