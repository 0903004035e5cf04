import { expectTypeOf, it } from 'vitest'
import type { get, href, post } from './client'
import type { CaseRow } from './contract'
import type { Answer } from './typed'

/** Compiled, never run: each line marked so must not compile, or the types prove nothing. */
export async function notCompiled(read: typeof get, write: typeof post, link: typeof href): Promise<void> {
  // @ts-expect-error no such path
  await read('/api/nothing')
  // @ts-expect-error the path wants its part
  await read('/api/desk/cases/{id}')
  // @ts-expect-error a part of another name
  await read('/api/desk/cases/{id}', { path: { number: '1' } })
  // @ts-expect-error a condition the server does not know
  await read('/api/desk/messages', { query: { sise: 30 } })
  // @ts-expect-error a word the server does not know
  await read('/api/desk/cases', { query: { view: 'THEIRS' } })
  // @ts-expect-error a path that is only read
  await write('/api/desk/cases/{id}', { path: { id: '1' } })
  // @ts-expect-error a body that lacks what is asked for
  await write('/api/desk/absences', { body: { reason: 'x' } })
  // @ts-expect-error a file travels as a form
  await write('/api/desk/pictures', { body: { file: 'x' } })
  // @ts-expect-error pasted together, which nothing checks
  link(`/api/files/${String(1)}`)
}

it('knows what a path answers', () => {
  expectTypeOf<Answer<'/api/desk/cases'>['items'][number]>().toEqualTypeOf<CaseRow>()
  expectTypeOf<Answer<'/api/sign-out', 'post'>>().toEqualTypeOf<void>()
})
