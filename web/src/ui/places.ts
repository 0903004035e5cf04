/** People say 西郑旺村 and 郁九曲社区; the published lists add the name of the committee. */
export function placeName(official: string): string {
  return official.replace(/(村民|居民)委员会$/, '') || official
}
