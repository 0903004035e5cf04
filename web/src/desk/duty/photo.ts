/** Which square of a picture is taken: the shorter side, made smaller by the zoom, moved across and down. */
export function cut(width: number, height: number, zoom: number, across: number, down: number) {
  const side = (Math.min(width, height) * 100) / zoom
  return { x: ((width - side) * across) / 100, y: ((height - side) * down) / 100, side }
}

export function drawn(canvas: HTMLCanvasElement, image: ImageBitmap, zoom: number, across: number, down: number): void {
  const { x, y, side } = cut(image.width, image.height, zoom, across, down)
  canvas.getContext('2d')?.drawImage(image, x, y, side, side, 0, 0, canvas.width, canvas.height)
}

const MOST = 200 * 1024

/** As good as it may be within 200 KB. */
export async function shrunk(canvas: HTMLCanvasElement): Promise<Blob> {
  const jpeg = (quality: number) =>
    new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob ?? new Blob()), 'image/jpeg', quality))
  for (const quality of [0.92, 0.8, 0.65]) {
    const blob = await jpeg(quality)
    if (blob.size <= MOST) return blob
  }
  return jpeg(0.5)
}
