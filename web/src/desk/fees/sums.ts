const SUM = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/

/** In cents, exactly; null when it is not a sum. */
export function cents(text: string): bigint | null {
  const found = SUM.exec(text.trim())
  if (!found) return null
  const size = BigInt(found[2]!) * 100n + BigInt((found[3] ?? '').padEnd(2, '0') || '0')
  return found[1] ? -size : size
}

/** How much more there is than should be, as a text like -0.50; null while nothing readable is typed. */
export function difference(counted: string, expected: string): string | null {
  const [has, should] = [cents(counted), cents(expected)]
  if (has === null || should === null) return null
  const gap = has - should
  const size = gap < 0n ? -gap : gap
  return `${gap < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}
