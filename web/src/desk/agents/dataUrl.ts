/** A picture as the page holds it until it is sent. */
export const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('照片没有读出来，请再拍一次。'))
    reader.readAsDataURL(blob)
  })
