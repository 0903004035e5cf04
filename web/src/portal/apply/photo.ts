/** Makes a photo fit to send: not too heavy, and sharp enough that a clerk can read it. */
export const MAX_PHOTO = 2 * 1024 * 1024
export const MAX_FILE = 20 * 1024 * 1024
const MAX_SOURCE = 60 * 1024 * 1024
const LONG_EDGE = 2400
const SHARP_ENOUGH = 60

export interface Prepared {
  blob: Blob
  name: string
  blurred: boolean
}

export class UnfitFile extends Error {}

/** Variance of the Laplacian: how much fine detail a grey picture has. Blurred pages have little. */
export function sharpness(grey: ArrayLike<number>, width: number, height: number): number {
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const v =
        (grey[i - 1] ?? 0) + (grey[i + 1] ?? 0) + (grey[i - width] ?? 0) + (grey[i + width] ?? 0) - 4 * (grey[i] ?? 0)
      sum += v
      squares += v * v
      count++
    }
  }
  return count ? squares / count - (sum / count) ** 2 : 0
}

/** The size a picture is brought to so that its longer edge is at most `edge`; never enlarged. */
export function fit(width: number, height: number, edge: number): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function drawn(source: ImageBitmap, edge: number): HTMLCanvasElement {
  const size = fit(source.width, source.height, edge)
  const canvas = Object.assign(document.createElement('canvas'), size)
  const pen = canvas.getContext('2d')
  if (!pen) throw new UnfitFile('这部手机处理不了这张照片，请换一张小一些的。')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, size.width, size.height)
  pen.drawImage(source, 0, 0, size.width, size.height)
  return canvas
}

function isBlurred(source: ImageBitmap): boolean {
  const canvas = drawn(source, 900)
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
  if (!pixels) return false
  const grey = new Float32Array(canvas.width * canvas.height)
  for (let i = 0; i < grey.length; i++) {
    grey[i] = 0.299 * (pixels[4 * i] ?? 0) + 0.587 * (pixels[4 * i + 1] ?? 0) + 0.114 * (pixels[4 * i + 2] ?? 0)
  }
  return sharpness(grey, canvas.width, canvas.height) < SHARP_ENOUGH
}

const jpegOf = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new UnfitFile('照片没有处理成，请再拍一次。'))),
      'image/jpeg',
      quality,
    ),
  )

async function lighter(source: ImageBitmap): Promise<Blob> {
  for (const edge of [LONG_EDGE, 1800, 1300]) {
    const canvas = drawn(source, edge)
    for (const quality of [0.85, 0.7, 0.55]) {
      const blob = await jpegOf(canvas, quality)
      if (blob.size <= MAX_PHOTO) return blob
    }
  }
  throw new UnfitFile('照片太大，缩小以后还是超过2兆，请离远一点再拍一次。')
}

export async function prepare(file: File): Promise<Prepared> {
  if (file.size === 0) throw new UnfitFile('这个文件是空的，请换一个。')
  const pdf = file.type === 'application/pdf' || /\.pdf$/i.test(file.name)
  if (pdf) {
    if (file.size > MAX_FILE) throw new UnfitFile('这个文件超过20兆，太大了，请分成几份或拍照上传。')
    return { blob: file, name: file.name, blurred: false }
  }
  if (file.type && !file.type.startsWith('image/')) throw new UnfitFile('只能传照片（JPG、PNG）或 PDF 文件。')
  if (file.size > MAX_SOURCE) throw new UnfitFile('这张照片超过60兆，太大了，请用手机重新拍一张。')
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    throw new UnfitFile('这张照片打不开，请用 JPG、PNG 格式，或者重新拍一张。')
  }
  const small = file.size <= MAX_PHOTO && /^image\/(jpeg|png)$/.test(file.type)
  const blob = small ? file : await lighter(picture)
  const name = small ? file.name : file.name.replace(/\.[^.]*$/, '') + '.jpg'
  const blurred = isBlurred(picture)
  picture.close()
  return { blob, name, blurred }
}
