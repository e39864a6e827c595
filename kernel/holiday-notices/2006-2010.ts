import type { HolidayNotice } from './notice.ts'

/** The notices for 2007–2010, in order. */
export const notices2006: readonly HolidayNotice[] = [
  {
    year: 2007,
    documents: [
      {
        number: '国办发明电〔2006〕49号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1761.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03', work: '2006-12-30 2006-12-31' },
      { name: '春节', off: '02-18..02-24', work: '02-17 02-25' },
      { name: '劳动节', off: '05-01..05-07', work: '04-28 04-29' },
      { name: '国庆节', off: '10-01..10-07', work: '09-29 09-30' },
    ],
  },
  {
    year: 2008,
    documents: [
      {
        number: '国办发明电〔2007〕52号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '2007-12-30..01-01', work: '2007-12-29' },
      { name: '春节', off: '02-06..02-12', work: '02-02 02-03' },
      { name: '清明节', off: '04-04..04-06' },
      { name: '劳动节', off: '05-01..05-03', work: '05-04' },
      { name: '端午节', off: '06-07..06-09' },
      { name: '中秋节', off: '09-13..09-15' },
      { name: '国庆节', off: '09-29..10-05', work: '09-27 09-28' },
    ],
  },
  {
    year: 2009,
    documents: [
      {
        number: '国办发明电〔2008〕42号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2008-12/10/content_1572.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03', work: '01-04' },
      { name: '春节', off: '01-25..01-31', work: '01-24 02-01' },
      { name: '清明节', off: '04-04..04-06' },
      { name: '劳动节', off: '05-01..05-03' },
      { name: '端午节', off: '05-28..05-30', work: '05-31' },
      { name: '国庆节、中秋节', off: '10-01..10-08', work: '09-27 10-10' },
    ],
  },
  {
    year: 2010,
    documents: [
      {
        number: '国办发明电〔2009〕27号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03' },
      { name: '春节', off: '02-13..02-19', work: '02-20 02-21' },
      { name: '清明节', off: '04-03..04-05' },
      { name: '劳动节', off: '05-01..05-03' },
      { name: '端午节', off: '06-14..06-16', work: '06-12 06-13' },
      { name: '中秋节', off: '09-22..09-24', work: '09-19 09-25' },
      { name: '国庆节', off: '10-01..10-07', work: '09-26 10-09' },
    ],
  },
]
