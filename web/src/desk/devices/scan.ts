/** A page under the camera, and how far it must be turned to stand upright. */
export interface ScannedPage {
  key: number
  picture: Blob
  address: string
  turn: Turn
}
export type Turn = 0 | 90 | 180 | 270

const LONG_EDGE = 2400
const QUALITY = 0.85
/** A4 in points. */
const A4 = { short: 595.28, long: 841.89 }

export const turned = (turn: Turn, by: 90 | 270): Turn => ((turn + by) % 360) as Turn

/** The size of a picture after its turn, its long edge brought to at most `edge`. */
export function sizeTurned(width: number, height: number, turn: Turn, edge = LONG_EDGE) {
  const scale = Math.min(1, edge / Math.max(width, height))
  const w = Math.max(1, Math.round(width * scale))
  const h = Math.max(1, Math.round(height * scale))
  return turn % 180 ? { width: h, height: w } : { width: w, height: h }
}

/** Where a picture lies on A4, upright or on its side as it is, as large as the sheet allows. */
export function onSheet(width: number, height: number) {
  const sheet = width > height ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long }
  const scale = Math.min(sheet.width / width, sheet.height / height)
  const w = width * scale
  const h = height * scale
  return { sheet, x: (sheet.width - w) / 2, y: (sheet.height - h) / 2, width: w, height: h }
}

async function upright(page: ScannedPage): Promise<{ jpeg: Blob; width: number; height: number }> {
  const source = await createImageBitmap(page.picture, { imageOrientation: 'from-image' })
  const size = sizeTurned(source.width, source.height, page.turn)
  const canvas = Object.assign(document.createElement('canvas'), size)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('这台电脑处理不了这一页。')
  const across = page.turn % 180 ? { w: size.height, h: size.width } : { w: size.width, h: size.height }
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, size.width, size.height)
  pen.translate(size.width / 2, size.height / 2)
  pen.rotate((page.turn * Math.PI) / 180)
  pen.drawImage(source, -across.w / 2, -across.h / 2, across.w, across.h)
  source.close()
  const jpeg = await new Promise<Blob>((done, failed) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : failed(new Error('这一页没有处理成，请重拍。'))),
      'image/jpeg',
      QUALITY,
    ),
  )
  return { jpeg, ...size }
}

/** One page is a photograph, several are one PDF; both stand upright and carry the name of the material. */
export async function fileOf(pages: ScannedPage[], name: string): Promise<File> {
  const plain = name.replace(/[\\/:*?"<>|]/g, '').slice(0, 60) || '材料'
  if (pages.length === 1) {
    const { jpeg } = await upright(pages[0]!)
    return new File([jpeg], `${plain}.jpg`, { type: 'image/jpeg' })
  }
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create()
  for (const page of pages) {
    const { jpeg, width, height } = await upright(page)
    const place = onSheet(width, height)
    pdf.addPage([place.sheet.width, place.sheet.height]).drawImage(await pdf.embedJpg(await jpeg.arrayBuffer()), place)
  }
  const bytes = await pdf.save()
  return new File([bytes as BlobPart], `${plain}.pdf`, { type: 'application/pdf' })
}
