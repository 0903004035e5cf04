import { describe, expect, it, vi } from 'vitest'
import { withoutPictures } from './pictures'

const PNG = 'data:image/png;base64,iVBORw0KGgo='

describe('pictures in a body', () => {
  it('are sent first, and the body names them', async () => {
    const send = vi.fn((picture: Blob) => Promise.resolve(`id of ${picture.size} bytes`))
    const body = { note: '好', signature: PNG, photos: [{ key: 'm1', file: PNG }] }
    expect(await withoutPictures(body, send)).toEqual({
      note: '好',
      signature: 'id of 8 bytes',
      photos: [{ key: 'm1', file: 'id of 8 bytes' }],
    })
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('are sent again when they did not arrive', async () => {
    const other = PNG.replace('Ggo=', 'GgoA')
    await expect(withoutPictures(other, () => Promise.reject(new Error('网络不通')))).rejects.toThrow('网络不通')
    expect(await withoutPictures(other, () => Promise.resolve('id'))).toBe('id')
  })

  it('leave everything else as it is', async () => {
    const body = { count: 1, none: null, list: ['a'], words: 'data:image/ 不是图片' }
    expect(await withoutPictures(body, () => Promise.reject(new Error('nothing to send')))).toEqual(body)
  })
})
