import { expect, test, vi } from 'vitest'
import { usePerson } from './usePerson'

const sent = vi.hoisted(() => vi.fn())
vi.mock('@/api/client', async (original) => ({ ...(await original<object>()), post: sent }))

test('somebody with a passport is asked for the day of birth before anything is sent', async () => {
  sent.mockReset().mockResolvedValue({ items: [] })
  const person = usePerson(() => undefined)
  person.state.typed = 'E 1234-5678'
  await person.find()
  expect(sent).toHaveBeenLastCalledWith('/api/desk/parties/find', { body: { idNumber: 'E12345678' } })
  expect(person.state.registering).toMatchObject({ kind: 'PERSON', paper: 'PASSPORT', idNumber: 'E12345678' })

  person.state.registering!.name = '约翰'
  await person.saveNew()
  expect(person.faults.value.birthDate).toContain('出生日期')
  expect(sent).toHaveBeenCalledTimes(1)

  person.state.registering!.birthDate = '1980-02-03'
  sent.mockResolvedValue({ id: '1', known: false, said: '已登记。' })
  await person.saveNew()
  expect(sent).toHaveBeenLastCalledWith('/api/desk/parties', {
    body: { kind: 'PERSON', name: '约翰', paper: 'PASSPORT', idNumber: 'E12345678', birthDate: '1980-02-03' },
  })
})
