const SUBJECTS: Record<string, string> = {
  ACCOUNT: '账号',
  STAFF: '人员',
  SITE: '站点',
  REGION: '区划',
  COUNTY: '县区设置',
  CALENDAR: '工作日历',
  PARTY: '当事人',
  CASE: '办件',
  CASE_LIST: '办件清单',
  DEPARTMENT: '部门',
  APPLICATION: '申请',
  ITEM: '事项',
  ITEM_IMPORT: '事项导入',
  FILE: '文件',
  DOCUMENT: '文书',
  RATING: '评价',
  ADDRESS: '网络地址',
  PHONE: '手机号',
  AGENT: '代办员',
  AGENT_ORDER: '代办单',
  MANDATE: '委托书',
  PAPER_BATCH: '材料交接单',
  PROJECT: '陪办项目',
  ORDER: '督办单',
  REGISTER: '登记簿',
  SUSPENSION_REASON: '特别程序',
  MESSAGE: '消息',
  PART: '代办身份',
  CHANNEL: '通道',
  AUDIT: '审计链',
  LOOK_UP: '查找',
  TELLING: '转告',
  BULK_RUN: '批量办理',
  DAY_SHEET: '日结单',
  FEE: '收费',
  CONTACT_CHANGE: '更改联系方式',
}

/** What an entry of the trail is about: its kind in words, and enough of a long id to tell it from the next. */
export function saidSubject(type: string, id: string): string {
  const short = id.length > 20 ? `…${id.slice(-8)}` : id
  return `${SUBJECTS[type.toUpperCase()] ?? '其他'} ${short}`.trim()
}

export const saidAddress = (address: string): string =>
  ['127.0.0.1', '0:0:0:0:0:0:0:1', '::1'].includes(address) ? '本机' : address
