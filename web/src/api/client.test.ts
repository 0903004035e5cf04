import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { get, href, onActing, onSignedOut, poll, post, Problem, put } from './client'

let sent: Request[]
let answers: (Response | Error)[]

const json = (body: unknown, status = 200) => Response.json(body, { status })
const header = (name: string) => sent.map((r) => r.headers.get(name))

beforeEach(() => {
  sent = []
  answers = []
  onSignedOut(() => Promise.resolve(false))
  onActing(() => null)
  document.cookie = 'XSRF-TOKEN=t%201'
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request)
    const answer = answers.shift() ?? json({})
    if (answer instanceof Error) throw answer
    return answer
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a request', () => {
  it('fills the path and leaves out what is not set', async () => {
    await get('/api/desk/cases/{id}/acts/{act}/preview' as never, { path: { id: 'a/b', act: 'X' } } as never)
    await get('/api/desk/cases', { query: { q: '张三', status: '', after: null, size: 30 } })
    expect(sent.map((r) => new URL(r.url).pathname + new URL(r.url).search)).toEqual([
      '/api/desk/cases/a%2Fb/acts/X/preview',
      '/api/desk/cases?q=%E5%BC%A0%E4%B8%89&size=30',
    ])
    expect(href('/api/files/{id}', { path: { id: 'x y' } })).toBe('/api/files/x%20y')
  })
  it('shows the newest token with every write, and only there', async () => {
    await get('/api/me')
    await post('/api/sign-out')
    expect(header('X-XSRF-TOKEN')).toEqual([null, 't 1'])
  })
  it('that a page asks by itself says so', async () => {
    await get('/api/me')
    await poll('/api/me')
    expect(header('X-Poll')).toEqual([null, '1'])
  })
  it('says for whom it writes, and not when it reads or chooses for whom', async () => {
    onActing(() => 'part-1')
    await get('/api/me')
    await post('/api/my/mail/code', { body: { address: 'a@b.cn' } })
    await put('/api/my/acting', { body: { partId: null } })
    expect(header('X-Acting-For')).toEqual([null, 'part-1', null])
  })
  it('sends a picture first, as a file, and names it in the body', async () => {
    answers = [json({ id: 'p1' }), json({})]
    const signature = 'data:image/png;base64,iVBORw0KGgoAAAA='
    await post('/api/desk/paper-batches/{id}/take', { path: { id: 'b' }, body: { signature } })
    expect(sent.map((r) => new URL(r.url).pathname)).toEqual(['/api/desk/pictures', '/api/desk/paper-batches/b/take'])
    expect(sent[0]?.headers.get('Content-Type')).toContain('multipart/form-data')
    expect(await sent[1]?.json()).toEqual({ signature: 'p1' })
  })
  it('answers nothing where the server sends nothing', async () => {
    answers = [new Response(null, { status: 204 }), new Response('', { status: 202 })]
    expect(await post('/api/sign-out')).toBeUndefined()
    expect(await post('/api/staff/second-step/sms')).toBeUndefined()
  })
})

describe('a session that ran out', () => {
  it('asks to sign in again, and repeats the request once, with the new token', async () => {
    answers = [json({}, 401), json({ id: 'p1' })]
    onSignedOut(async () => {
      document.cookie = 'XSRF-TOKEN=new'
      return true
    })
    await post('/api/my/mail/code', { body: { address: 'a@b.cn' } })
    expect(header('X-XSRF-TOKEN')).toEqual(['t 1', 'new'])
    expect(await Promise.all(sent.map((r) => r.text()))).toEqual(['{"address":"a@b.cn"}', '{"address":"a@b.cn"}'])
  })
  it('does not repeat twice, nor when nobody signs in', async () => {
    answers = [json({}, 401), json({}, 401)]
    onSignedOut(() => Promise.resolve(true))
    await expect(get('/api/desk/till')).rejects.toMatchObject({ status: 401 })
    expect(sent).toHaveLength(2)
    answers = [json({}, 401)]
    onSignedOut(() => Promise.resolve(false))
    await expect(get('/api/desk/till')).rejects.toMatchObject({ status: 401 })
    expect(sent).toHaveLength(3)
  })
  it('is not asked about when signing in itself is refused', async () => {
    const ask = vi.fn(() => Promise.resolve(true))
    onSignedOut(ask)
    answers = [json({ detail: '用户名或密码不对。' }, 401)]
    const body = { username: 'x', password: 'y', challenge: null }
    await expect(post('/api/staff/sign-in', { body })).rejects.toThrow('用户名或密码不对。')
    expect(ask).not.toHaveBeenCalled()
  })
})

describe('what goes wrong', () => {
  it('is the problem the server tells, with its fields', async () => {
    const told = {
      type: '/problems/invalid',
      detail: '有 1 处要改。',
      errors: [{ field: 'q', message: '太短' }],
      work: 3,
    }
    answers = [json(told, 400)]
    const problem = await get('/api/me').catch((e: unknown) => e)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ status: 400, ...told })
  })
  it('is a plain sentence when the server says nothing readable', async () => {
    answers = [new Response('<html>', { status: 502 })]
    await expect(get('/api/me')).rejects.toMatchObject({ status: 502, detail: '服务暂时不可用，请稍后再试。' })
  })
  it('is said of the network when nothing arrives', async () => {
    answers = [new TypeError('Failed to fetch')]
    await expect(get('/api/me')).rejects.toMatchObject({
      status: 0,
      type: 'network',
      detail: '网络不通，请检查网络后再试。您填写的内容没有丢失。',
    })
  })
})
