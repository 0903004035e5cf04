export const QUEUE_KINDS = {
  HANDLING: '办事',
  COLLECTION: '领证、取结果',
  ADVICE: '咨询、帮办',
  PAYMENT: '缴费',
  UNRESOLVED: '办不成事',
} as const

export const WINDOW_KINDS = {
  GENERAL: '综合受理（无差别受理）',
  INSTANT: '无差别即办',
  ADVICE: '帮办咨询',
  CERTIFICATES: '统一发证',
  DEPARTMENT: '固定专值',
  TIDAL: '机动（潮汐）',
  CASHIER: '统一收费',
  UNRESOLVED: '办不成事',
} as const

export const DEVICE_KINDS = { SCREEN: '叫号屏', KIOSK: '取号机', RATING_TABLET: '评价器' } as const
