import { tidyCode } from '@/ui/typed'

/** The number of a case as it was typed or copied: any width, no blanks. */
export const tidyCaseNumber = (typed: string): string => tidyCode(typed).toUpperCase()

export const numberFault = (typed: string): { target: string; message: string }[] =>
  typed.trim() ? [] : [{ target: 'look-number', message: '请填写办件编号' }]
