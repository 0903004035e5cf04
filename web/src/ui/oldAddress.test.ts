import { describe, expect, it } from 'vitest'
import { movedTo } from './oldAddress'

const from = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'https://county.example')
  return movedTo({ pathname, search, hash })
}

describe('an address of an earlier version opens where the page is now', () => {
  it.each([
    ['/index.html#/verify/ABCD-1234', '/verify/ABCD-1234'],
    ['/index.html#/items/371312-0001', '/items/371312-0001'],
    ['/index.html#/sign-in?provider=EXPIRED', '/sign-in?provider=EXPIRED'],
    ['/index.html#/items?q=%E4%BD%8E%E4%BF%9D%26x', '/items?q=%E4%BD%8E%E4%BF%9D%26x'],
    ['/#/cases/1', '/cases/1'],
    ['/index.html', '/'],
    ['/index.html#/', '/'],
    ['/desk.html', '/desk'],
    ['/desk.html#/', '/desk/'],
    ['/desk.html#/papers/1', '/desk/papers/1'],
    ['/desk.html#/case/1', '/desk/case/1'],
    ['/desk.html#/cases/site?q=a&light=RED', '/desk/cases/site?q=a&light=RED'],
    ['/screen.html', '/screen'],
    ['/screen.html?site=7f-1', '/screen/7f-1'],
    ['/screen?site=7f-1', '/screen/7f-1'],
  ])('%s → %s', (old, now) => expect(from(old)).toBe(now))

  it.each(['/', '/items/1', '/items/1#materials', '/desk', '/desk/window?item=1', '/screen/7f-1', '/screen'])(
    '%s is no old one',
    (address) => expect(from(address)).toBeNull(),
  )

  it('leads to no other host', () => {
    expect(from('/#//evil.example/x')).toBeNull()
    expect(from('/desk.html#//evil.example')).toBe('/desk')
  })
})
