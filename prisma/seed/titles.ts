/** The titles and commendations that a person can aim at, in the order they are offered. */
export const individualTitles = [
  { code: 'LDTT', name: 'Lao động tiên tiến' },
  { code: 'CSTDCS', name: 'Chiến sĩ thi đua cơ sở', needsInitiative: true },
  { code: 'CSTDT', name: 'Chiến sĩ thi đua cấp Bộ, cấp tỉnh', needsInitiative: true },
  { code: 'CSTDTQ', name: 'Chiến sĩ thi đua toàn quốc', needsInitiative: true },
  { code: 'GK', name: 'Giấy khen' },
  { code: 'BK', name: 'Bằng khen' },
  { code: 'KNC', name: 'Kỷ niệm chương' },
]

/** What a school as a whole can aim at; not seeded yet, since a pledge is a person's so far. */
export const collectiveTitles = [
  { code: 'TTLDTT', name: 'Tập thể lao động tiên tiến' },
  { code: 'TTLDXS', name: 'Tập thể lao động xuất sắc' },
  { code: 'CTD', name: 'Cờ thi đua' },
  { code: 'GKTT', name: 'Giấy khen tập thể' },
  { code: 'BKTT', name: 'Bằng khen tập thể' },
]
