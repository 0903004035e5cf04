import type { Level } from '@/api/contract'

/** People say 西郑旺村 and 郁九曲社区; the published lists add the name of the committee. */
export function placeName(official: string): string {
  return official.replace(/(村民|居民)委员会$/, '') || official
}

export interface Place {
  code: string
  name: string
  level: string
}

/** Towns 001–099 are 街道, 100–199 镇, 200–399 乡 (统计用区划代码编制规则). */
function townWord(code: string): string {
  const number = Number(code.slice(6, 9))
  return number < 100 ? '街道' : number < 200 ? '镇' : number < 400 ? '乡' : '镇街'
}

function villageWord(name: string): string {
  return /居|社区/.test(name) ? '社区' : '村'
}

/** Where somebody of that place hands an item in: 「本村可办」「到镇里办」「到区里办」. A village's paper is taken by its town as well. */
export function whereName(accepts: Level, place: Place, countyName: string): string {
  const town = townWord(place.code)
  if (place.level === 'VILLAGE' && accepts === 'VILLAGE') return `本${villageWord(place.name)}可办`
  if (place.level === 'TOWN' && (accepts === 'TOWN' || accepts === 'VILLAGE')) return `本${town}可办`
  if (accepts === 'VILLAGE') return '村里可办'
  if (accepts === 'TOWN') return place.level === 'VILLAGE' ? `到${town}${town === '街道' ? '' : '里'}办` : '镇街可办'
  return `到${/[区市旗]$/.exec(countyName)?.[0] ?? '县'}里办`
}
