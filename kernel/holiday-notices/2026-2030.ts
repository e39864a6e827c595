import type { HolidayNotice } from './notice.ts'

/** The notices for 2026 and later, in order. */
export const notices2026: readonly HolidayNotice[] = [
  {
    year: 2026,
    documents: [
      {
        number: '国办发明电〔2025〕7号',
        url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03', work: '01-04' },
      { name: '春节', off: '02-15..02-23', work: '02-14 02-28' },
      { name: '清明节', off: '04-04..04-06' },
      { name: '劳动节', off: '05-01..05-05', work: '05-09' },
      { name: '端午节', off: '06-19..06-21' },
      { name: '国庆节', off: '10-01..10-07', work: '09-20 10-10' },
      { name: '中秋节', off: '09-25..09-27' },
    ],
  },
]
