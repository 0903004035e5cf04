import { describe, expect, it } from 'vitest'
import { fit, prepare, sharpness, UnfitFile } from './photo'

const page = (paint: (x: number, y: number) => number) =>
  Float32Array.from({ length: 60 * 60 }, (_, i) => paint(i % 60, Math.floor(i / 60)))

describe('a photo', () => {
  it('with crisp strokes is far sharper than the same strokes blurred', () => {
    const crisp = sharpness(
      page((x) => (x % 6 < 2 ? 0 : 255)),
      60,
      60,
    )
    const blurred = sharpness(
      page((x) => 128 + 60 * Math.sin(x / 6)),
      60,
      60,
    )
    expect(crisp).toBeGreaterThan(1000)
    expect(blurred).toBeLessThan(60)
  })
  it('is made smaller to the longer edge and never larger', () => {
    expect(fit(4000, 3000, 2400)).toEqual({ width: 2400, height: 1800 })
    expect(fit(800, 600, 2400)).toEqual({ width: 800, height: 600 })
  })
  it('that is no photo is refused in plain words', async () => {
    await expect(prepare(new File(['x'], 'a.exe', { type: 'application/x-msdownload' }))).rejects.toThrow(UnfitFile)
    await expect(prepare(new File([], 'a.jpg', { type: 'image/jpeg' }))).rejects.toThrow('空的')
  })
  it('is left alone when it is a PDF', async () => {
    const pdf = new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' })
    expect(await prepare(pdf)).toEqual({ blob: pdf, name: 'a.pdf', blurred: false })
  })
})
