/** What is wrong with the new password, in one sentence; empty when it may be sent. The server has the last word. */
export function passwordFault(old: string, fresh: string, again: string): string {
  if (!old) return '请输入现在的密码。'
  if (fresh.length < 10) return '新密码至少 10 个字。'
  if (!/[a-zA-Z]/.test(fresh) || !/\d/.test(fresh)) return '新密码要同时有字母和数字。'
  if (fresh === old) return '新密码不能和现在的一样。'
  return fresh === again ? '' : '两遍新密码不一样，请再核对。'
}
