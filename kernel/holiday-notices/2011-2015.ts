import type { HolidayNotice } from './notice.ts'

/** The notices for 2011–2015, in order. */
export const notices2011: readonly HolidayNotice[] = [
  {
    year: 2011,
    documents: [
      {
        number: '国办发明电〔2010〕40号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03' },
      { name: '春节', off: '02-02..02-08', work: '01-30 02-12' },
      { name: '清明节', off: '04-03..04-05', work: '04-02' },
      { name: '劳动节', off: '04-30..05-02' },
      { name: '端午节', off: '06-04..06-06' },
      { name: '中秋节', off: '09-10..09-12' },
      { name: '国庆节', off: '10-01..10-07', work: '10-08 10-09' },
    ],
  },
  {
    year: 2012,
    documents: [
      {
        number: '国办发明电〔2011〕45号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03', work: '2011-12-31' },
      { name: '春节', off: '01-22..01-28', work: '01-21 01-29' },
      { name: '清明节', off: '04-02..04-04', work: '03-31 04-01' },
      { name: '劳动节', off: '04-29..05-01', work: '04-28' },
      { name: '端午节', off: '06-22..06-24' },
      { name: '中秋节、国庆节', off: '09-30..10-07', work: '09-29' },
    ],
  },
  {
    year: 2013,
    documents: [
      {
        number: '国办发明电〔2012〕33号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03', work: '01-05 01-06' },
      { name: '春节', off: '02-09..02-15', work: '02-16 02-17' },
      { name: '清明节', off: '04-04..04-06', work: '04-07' },
      { name: '劳动节', off: '04-29..05-01', work: '04-27 04-28' },
      { name: '端午节', off: '06-10..06-12', work: '06-08 06-09' },
      { name: '中秋节', off: '09-19..09-21', work: '09-22' },
      { name: '国庆节', off: '10-01..10-07', work: '09-29 10-12' },
    ],
  },
  {
    year: 2014,
    documents: [
      {
        number: '国办发明电〔2013〕28号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01' },
      { name: '春节', off: '01-31..02-06', work: '01-26 02-08' },
      { name: '清明节', off: '04-05 04-07' },
      { name: '劳动节', off: '05-01..05-03', work: '05-04' },
      { name: '端午节', off: '06-02' },
      { name: '中秋节', off: '09-08' },
      { name: '国庆节', off: '10-01..10-07', work: '09-28 10-11' },
    ],
  },
  {
    year: 2015,
    documents: [
      {
        number: '国办发明电〔2014〕28号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm',
        confirmed: true,
      },
      {
        number: '国发明电〔2015〕1号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-03', work: '01-04' },
      { name: '春节', off: '02-18..02-24', work: '02-15 02-28' },
      { name: '清明节', off: '04-05..04-06' },
      { name: '劳动节', off: '05-01' },
      { name: '端午节', off: '06-20 06-22' },
      { name: '抗战胜利70周年纪念日', off: '09-03..09-05', work: '09-06' },
      { name: '中秋节', off: '09-27' },
      { name: '国庆节', off: '10-01..10-07', work: '10-10' },
    ],
  },
]
