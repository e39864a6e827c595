import type { HolidayNotice } from './notice.ts'

/** The notices for 2021–2025, in order. */
export const notices2021: readonly HolidayNotice[] = [
  {
    year: 2021,
    documents: [
      {
        number: '国办发明电〔2020〕27号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03' },
      { name: '春节', off: '02-11..02-17', work: '02-07 02-20' },
      { name: '清明节', off: '04-03..04-05' },
      { name: '劳动节', off: '05-01..05-05', work: '04-25 05-08' },
      { name: '端午节', off: '06-12..06-14' },
      { name: '中秋节', off: '09-19..09-21', work: '09-18' },
      { name: '国庆节', off: '10-01..10-07', work: '09-26 10-09' },
    ],
  },
  {
    year: 2022,
    documents: [
      {
        number: '国办发明电〔2021〕11号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03' },
      { name: '春节', off: '01-31..02-06', work: '01-29 01-30' },
      { name: '清明节', off: '04-03..04-05', work: '04-02' },
      { name: '劳动节', off: '04-30..05-04', work: '04-24 05-07' },
      { name: '端午节', off: '06-03..06-05' },
      { name: '中秋节', off: '09-10..09-12' },
      { name: '国庆节', off: '10-01..10-07', work: '10-08 10-09' },
    ],
  },
  {
    year: 2023,
    documents: [
      {
        number: '国办发明电〔2022〕16号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '2022-12-31..01-02' },
      { name: '春节', off: '01-21..01-27', work: '01-28 01-29' },
      { name: '清明节', off: '04-05' },
      { name: '劳动节', off: '04-29..05-03', work: '04-23 05-06' },
      { name: '端午节', off: '06-22..06-24', work: '06-25' },
      { name: '中秋节、国庆节', off: '09-29..10-06', work: '10-07 10-08' },
    ],
  },
  {
    year: 2024,
    documents: [
      {
        number: '国办发明电〔2023〕7号',
        url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01' },
      { name: '春节', off: '02-10..02-17', work: '02-04 02-18' },
      { name: '清明节', off: '04-04..04-06', work: '04-07' },
      { name: '劳动节', off: '05-01..05-05', work: '04-28 05-11' },
      { name: '端午节', off: '06-10' },
      { name: '中秋节', off: '09-15..09-17', work: '09-14' },
      { name: '国庆节', off: '10-01..10-07', work: '09-29 10-12' },
    ],
  },
  {
    year: 2025,
    documents: [
      {
        number: '国办发明电〔2024〕12号',
        url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01' },
      { name: '春节', off: '01-28..02-04', work: '01-26 02-08' },
      { name: '清明节', off: '04-04..04-06' },
      { name: '劳动节', off: '05-01..05-05', work: '04-27' },
      { name: '端午节', off: '05-31..06-02' },
      { name: '国庆节、中秋节', off: '10-01..10-08', work: '09-28 10-11' },
    ],
  },
]
