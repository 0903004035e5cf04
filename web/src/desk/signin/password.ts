/** What is wrong with the new password, in one sentence; empty when it may be sent. The server has the last word. */
export function passwordFault(old: string, fresh: string, again: string): string {
  if (!old) return '请输入现在的密码。'
  if (fresh.length < 8) return '新密码至少 8 位。'
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d\s]/].filter((one) => one.test(fresh)).length
  if (classes < 3) return '新密码要有大写字母、小写字母、数字、符号中的三类。'
  if (fresh === old) return '新密码不能和现在的一样。'
  return fresh === again ? '' : '两遍新密码不一样，请再核对。'
}
