import { expect, it } from 'vitest'
import { routes as desk } from './desk/routes'
import { routes as portal } from './portal/routes'
import pages from '../../src/main/resources/web/pages.txt?raw'

/* The server answers these addresses with a page and every other with 404: what one side knows, the other does too. */
const listed = pages.split('\n').filter((line) => line.startsWith('/'))
const named = (path: string) => path.replace(/:(\w+)\??/g, '{$1}')
const known = (base: string, routes: { path: string }[]): string[] =>
  routes
    .filter((route) => !route.path.startsWith('/:rest'))
    .flatMap(({ path }) => (path.endsWith('?') ? [path.replace(/\/[^/]*$/, ''), path] : [path]))
    .map((path) => (path === '/' && base ? base : base + named(path)))

it('the server knows every page of the web, and no other', () => {
  const screen = [
    '/screen',
    '/screen/calls',
    '/screen/kiosk',
    '/screen/plan',
    '/screen/plate',
    '/screen/rate',
    '/screen/{site}',
  ]
  const all = [...known('', portal), ...known('/desk', desk), ...screen]
  expect([...listed].sort()).toEqual(all.sort())
})
