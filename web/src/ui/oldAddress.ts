/**
 * Addresses of earlier versions: `/index.html#/verify/…`, `/desk.html#/papers/…`, `/screen.html?site=…`. They stand in QR
 * codes on paper and in messages, so they open for ever. What is after the `#` never reaches the server: it is moved here.
 */
export interface Place {
  pathname: string
  search: string
  hash: string
}

const FILES: Record<string, string> = { '/index.html': '/', '/desk.html': '/desk', '/screen.html': '/screen' }

/** Where this place is now; null where the address is no old one. */
export function movedTo({ pathname, search, hash }: Place): string | null {
  const face = FILES[pathname] ?? pathname
  if (/^#\/(?!\/)/.test(hash) && /^\/(desk)?\/?$/.test(face))
    return (face.startsWith('/desk') ? '/desk' : '') + hash.slice(1)
  const site = face === '/screen' && new URLSearchParams(search).get('site')?.trim()
  if (site) return `/screen/${encodeURIComponent(site)}`
  return face === pathname ? null : face + search
}

/** Before the page reads its address; and once more when somebody follows an old link within an open page. */
export function leaveOldAddress(go: (there: string) => void = (there) => history.replaceState(null, '', there)): void {
  const there = movedTo(location)
  if (there) go(there)
}
