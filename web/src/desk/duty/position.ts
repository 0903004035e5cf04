import type { PhonePosition } from '@/api/contract'

/** Where this device is now, never a remembered place; null when it does not say. */
export function position(): Promise<PhonePosition | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) =>
        resolve({
          latitude: coords.latitude,
          longitude: coords.longitude,
          accuracy: coords.accuracy,
          takenAt: new Date(timestamp).toISOString(),
        }),
      () => resolve(null),
      { enableHighAccuracy: true, maximumAge: 0, timeout: 15_000 },
    )
  })
}

/** What is sent to sign in: a phone's place only where the site asks for it and this is none of its terminals. */
export const evidence = async (day: { terminal: string | null; byPlace: boolean }) =>
  day.byPlace && !day.terminal ? await position() : null
