import { describe, expect, it } from 'vitest'
import { placeName } from './places'

describe('the name of a place', () => {
  it.each([
    ['西郑旺村村民委员会', '西郑旺村'],
    ['郁九曲社区居民委员会', '郁九曲社区'],
    ['郑旺镇', '郑旺镇'],
    ['村民委员会', '村民委员会'],
  ])('%s is said %s', (official, said) => expect(placeName(official)).toBe(said))
})
