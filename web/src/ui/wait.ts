/** 「要等约 10–20 分钟」, 「要等 2 分钟以内」: a digit stands apart from the words before it. */
export const waitText = (before: string, minutes: string): string =>
  /^\d/.test(minutes) ? `${before} ${minutes}` : before + minutes
