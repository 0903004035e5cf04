import { expect, test, vi } from 'vitest'
import { Problem } from '@/api/client'
import { useFaults } from './useFaults'

const refusal = (field: string) => new Problem(400, 'invalid', '证件号码不对。', [{ field, message: '证件号码不对。' }])

test('what the page itself sees wrong is not sent', async () => {
  const form = useFaults('part-', ['name'])
  const work = vi.fn()
  await form.send([{ target: 'part-name', message: '请填写姓名' }], work)
  expect(work).not.toHaveBeenCalled()
  expect(form.faultOf('name')).toBe('请填写姓名')
})

test('a refusal stands at its field, and above the form when the form has no such field', async () => {
  const form = useFaults('part-', ['idNumber'])
  await form.send([], () => Promise.reject(refusal('idNumber')))
  expect(form.faultOf('idNumber')).toBe('证件号码不对。')
  await form.send([], () => Promise.reject(refusal('kind')))
  expect(form.faults.value).toEqual([{ message: '证件号码不对。' }])
  expect(form.busy.value).toBe(false)
})

test('a second press while the first is on its way sends nothing', async () => {
  const form = useFaults('part-', [])
  let done: () => void = () => undefined
  const work = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
  const first = form.send([], work)
  await form.send([], work)
  done()
  await first
  expect(work).toHaveBeenCalledTimes(1)
})
