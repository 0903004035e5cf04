/** The twelve life events: what people call them, and a small picture of each (24 × 24, drawn with strokes). */
export interface LifeEvent {
  key: string
  says: string
  picture: string[]
}

export const LIFE_EVENTS: LifeEvent[] = [
  {
    key: '出生',
    says: '生孩子',
    picture: ['M12 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6z', 'M6 21c0-6 2-10 6-10s6 4 6 10z', 'M9 16l6-3'],
  },
  { key: '上学', says: '上学', picture: ['M2 9l10-5 10 5-10 5z', 'M6 11v5c0 2 12 2 12 0v-5', 'M22 9v6'] },
  { key: '就业', says: '找工作', picture: ['M3 8h18v12H3z', 'M9 8V5h6v3', 'M3 13h18', 'M12 12v3'] },
  { key: '看病', says: '看病医保', picture: ['M4 4h16v16H4z', 'M12 8v8', 'M8 12h8'] },
  {
    key: '养老',
    says: '养老',
    picture: [
      'M9 3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
      'M9 8c-3 2-3 6-3 8h3v5',
      'M9 11l5 3',
      'M16 21v-8a2 2 0 0 1 3 0',
      'M9 16l3 5',
    ],
  },
  {
    key: '残疾',
    says: '残疾人',
    picture: [
      'M10 2.5a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z',
      'M10 8v6h6l3 6',
      'M10 10h5',
      'M8 12a5 5 0 1 0 6.5 6.5',
    ],
  },
  {
    key: '救助',
    says: '困难救助',
    picture: [
      'M12 12S7 9 7 6a2.6 2.6 0 0 1 5-1 2.6 2.6 0 0 1 5 1c0 3-5 6-5 6z',
      'M2 16l4-2 6 2h4',
      'M2 21l5-1 6 1 9-5c-1-2-3-1-6 1',
    ],
  },
  { key: '住房', says: '住房建房', picture: ['M3 12l9-8 9 8', 'M6 10v10h12V10', 'M10 20v-6h4v6'] },
  {
    key: '种地',
    says: '种地养殖',
    picture: ['M12 21V10', 'M12 13C7 13 5 10 5 6c4 0 7 2 7 7z', 'M12 10c0-4 3-6 7-6 0 4-2 6-7 6', 'M4 21h16'],
  },
  { key: '开店', says: '开店经商', picture: ['M4 4h16l2 6H2z', 'M4 10v10h16V10', 'M9 20v-6h6v6', 'M8 4v6', 'M16 4v6'] },
  {
    key: '证件',
    says: '办证件',
    picture: ['M3 5h18v14H3z', 'M8 9a2 2 0 1 0 0 4 2 2 0 0 0 0-4z', 'M5 16c1-3 5-3 6 0', 'M14 10h4', 'M14 14h4'],
  },
  {
    key: '身后事',
    says: '身后事',
    picture: ['M12 3c3 2 4 4 4 6a4 4 0 0 1-8 0c0-2 1-4 4-6z', 'M12 13v8', 'M12 18c-3 0-4-1-5-3', 'M12 18c3 0 4-1 5-3'],
  },
]
