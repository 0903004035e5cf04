import { expect, it } from 'vitest'
import { Problem } from '@/api/client'
import { useSave } from './useSave'

const refused = (...errors: { field: string; message: string }[]) => new Problem(400, '', '请改正填错的地方。', errors)

it('says what is wrong at the field that is shown, and nothing twice', async () => {
  const { save, faults, problem } = useSave()
  const saved = await save(['phone'], () => Promise.reject(refused({ field: 'phone', message: '电话只能有数字。' })))
  expect(saved).toBe(false)
  expect(faults.value).toEqual({ phone: '电话只能有数字。' })
  expect(problem.value).toBe('')
})

it('says below the form what belongs to no field of it', async () => {
  const { save, faults, problem } = useSave()
  await save(['phone'], () => Promise.reject(refused({ field: 'siteId', message: '没有这个站点。' })))
  expect(faults.value).toEqual({})
  expect(problem.value).toBe('请改正填错的地方。')
})

it('forgets old faults once it is saved, and does not send twice at once', async () => {
  const { save, faults, busy } = useSave()
  await save(['name'], () => Promise.reject(refused({ field: 'name', message: '没填。' })))
  let sent = 0
  const first = save(['name'], async () => void sent++)
  expect(busy.value).toBe(true)
  expect(await save(['name'], async () => void sent++)).toBe(false)
  expect(await first).toBe(true)
  expect(sent).toBe(1)
  expect(faults.value).toEqual({})
})
