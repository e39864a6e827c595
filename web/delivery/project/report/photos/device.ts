import type { Position } from '../../../../../engines/delivery/doubts/site.ts'

/** Signs of light and the longest side in pixels: enough to see a crane, small enough for a weak connection. */
const quality = 0.75
const longest = 1600

const patience = 8000

/** A picture made small enough to be sent, upright, without what the camera wrote into it. Rejects what is no picture. */
export async function shrunk(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longest / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality)
  })
}

/** Where the device is now; null where it does not say, or may not. */
export function whereNow(): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null)
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, metres: accuracy }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 60_000 },
    )
  })
}

/** A photo from the gallery is older than this: where the device is now says nothing of it. */
const fresh = 5 * 60_000

export const isFresh = (file: File): boolean => Math.abs(Date.now() - file.lastModified) < fresh
