import { computed, ref, watch, type Ref } from 'vue'
import { forget, recall, remember } from '@/ui/storage'

/** What a list of cases can show of each; the item itself always stands there. */
export const COLUMNS = [
  { key: 'light', name: '状态灯' },
  { key: 'item', name: '事项', always: true },
  { key: 'applicant', name: '申请人' },
  { key: 'status', name: '当前环节' },
  { key: 'holder', name: '当前经办人' },
  { key: 'site', name: '收件站点' },
  { key: 'received', name: '收件时间' },
  { key: 'due', name: '办理期限' },
] as const

export type Column = (typeof COLUMNS)[number]['key']

const USUAL: Column[] = ['light', 'item', 'applicant', 'status', 'holder', 'due']
const keyOf = (list: string) => `desk.columns.${list}`

/** What this person last chose for this list. Columns that no longer exist are forgotten. */
function read(list: string): Column[] {
  const kept = recall<unknown>(keyOf(list))
  if (!Array.isArray(kept)) return USUAL
  return COLUMNS.filter((c) => 'always' in c || kept.includes(c.key)).map((c) => c.key)
}

/** The columns of a list, chosen once per list and kept in this browser. */
export function useColumns(list: Ref<string>) {
  const shown = ref<Column[]>(read(list.value))
  watch(list, (now) => (shown.value = read(now)))
  const usual = computed(() => shown.value.join() === USUAL.join())

  function toggle(column: Column): void {
    const on = shown.value.includes(column)
    const wanted = on ? shown.value.filter((c) => c !== column) : [...shown.value, column]
    shown.value = COLUMNS.filter((c) => 'always' in c || wanted.includes(c.key)).map((c) => c.key)
    remember(keyOf(list.value), shown.value)
  }
  function reset(): void {
    forget(keyOf(list.value))
    shown.value = USUAL
  }

  return { shown, usual, toggle, reset }
}
