import { describe, expect, it } from 'vitest'
import { placeName, whereName } from './places'

describe('the name of a place', () => {
  it.each([
    ['西郑旺村村民委员会', '西郑旺村'],
    ['郁九曲社区居民委员会', '郁九曲社区'],
    ['郑旺镇', '郑旺镇'],
    ['村民委员会', '村民委员会'],
  ])('%s is said %s', (official, said) => expect(placeName(official)).toBe(said))
})

const village = { code: '371312108277', name: '西郑旺村村民委员会', level: 'VILLAGE' }
const community = { code: '371312001001', name: '九曲社区居民委员会', level: 'VILLAGE' }
const town = { code: '371312108000', name: '郑旺镇', level: 'TOWN' }
const county = { code: '371312000000', name: '河东区', level: 'COUNTY' }

it('says where an item is handed in, as seen from the place somebody chose', () => {
  expect(whereName('VILLAGE', village, '河东区')).toBe('本村可办')
  expect(whereName('VILLAGE', community, '河东区')).toBe('本社区可办')
  expect(whereName('TOWN', village, '河东区')).toBe('到镇里办')
  expect(whereName('TOWN', community, '河东区')).toBe('到街道办')
  expect(whereName('VILLAGE', town, '河东区')).toBe('本镇可办')
  expect(whereName('COUNTY', village, '河东区')).toBe('到区里办')
  expect(whereName('COUNTY', village, '苍溪县')).toBe('到县里办')
  expect(whereName('TOWN', county, '河东区')).toBe('镇街可办')
})
