/** What each address of docs/openapi.json asks for and answers, out of the generated types. */
import type { Always } from './always'
import type { paths } from './schema'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
export type Path<M extends Method> = { [P in keyof paths]: paths[P][M] extends object ? P : never }[keyof paths]
type Operation<P extends keyof paths, M extends Method> = paths[P][M]

/** A part of the request: absent, optional or required as the address has it. */
type Part<Name extends string, T> = [T] extends [never]
  ? unknown
  : object extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T }
/** Text of the address bar for a condition whose words the server lists: it may be anything, the server refuses the rest. */
export type Word = string & { readonly anyWord: true }
/** A condition that is not set may also be empty or null: it is left out of the address. */
type Query<Q> = [Q] extends [never]
  ? never
  : { [K in keyof Q]: Q[K] | (Q[K] extends string | undefined ? Word : never) | null | '' }
type PathPart<O> = O extends { parameters: { path: infer P } } ? Part<'path', P> : unknown
type QueryPart<O> = O extends { parameters: { query?: infer Q } } ? Part<'query', Query<NonNullable<Q>>> : unknown
type Content<R> = R extends { content: infer C } ? C[keyof C] : never
/** A file travels as a form. */
type Sent<B> = B extends { content: infer C } ? ({ file: string } extends C[keyof C] ? FormData : C[keyof C]) : never
type BodyPart<O> = O extends { requestBody: infer B }
  ? { body: Sent<B> }
  : O extends { requestBody?: infer B }
    ? [NonNullable<B>] extends [never]
      ? unknown
      : { body?: Sent<NonNullable<B>> }
    : unknown

/** What stands in an address: `{ path: { id }, query: { size: 30, after } }`. */
export type Where<P extends keyof paths, M extends Method = 'get'> = PathPart<Operation<P, M>> &
  QueryPart<Operation<P, M>>
export type Asked<P extends keyof paths, M extends Method> = Where<P, M> & BodyPart<Operation<P, M>>

type Good<R> = R[keyof R & (200 | 201 | 202)]
/** The records an address answers with; nothing where it answers 202 or 204 without any. */
export type Answer<P extends keyof paths, M extends Method = 'get'> =
  Operation<P, M> extends { responses: infer R }
    ? [Content<Good<R>>] extends [never]
      ? void
      : Always<Content<Good<R>>>
    : never

/** The argument after the path may be left out when the address needs nothing. */
export type Rest<T> = object extends T ? [how?: T] : [how: T]

/** A form while it is filled in: nothing is missing, what is not typed yet is empty. */
export type Filled<B> = { [K in keyof B]-?: NonNullable<B[K]> }

/** What a form sends, by the address it is sent to. */
export type Body<P extends Path<M>, M extends Method = 'post'> =
  Asked<P, M> extends { body?: infer B } ? NonNullable<B> : never
