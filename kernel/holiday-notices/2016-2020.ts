import type { HolidayNotice } from './notice.ts'

/** The notices for 2016–2020, in order. */
export const notices2016: readonly HolidayNotice[] = [
  {
    year: 2016,
    documents: [
      {
        number: '国办发明电〔2015〕18号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01' },
      { name: '春节', off: '02-07..02-13', work: '02-06 02-14' },
      { name: '清明节', off: '04-04' },
      { name: '劳动节', off: '05-01..05-02' },
      { name: '端午节', off: '06-09..06-11', work: '06-12' },
      { name: '中秋节', off: '09-15..09-17', work: '09-18' },
      { name: '国庆节', off: '10-01..10-07', work: '10-08 10-09' },
    ],
  },
  {
    year: 2017,
    documents: [
      {
        number: '国办发明电〔2016〕17号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01..01-02' },
      { name: '春节', off: '01-27..02-02', work: '01-22 02-04' },
      { name: '清明节', off: '04-02..04-04', work: '04-01' },
      { name: '劳动节', off: '05-01' },
      { name: '端午节', off: '05-28..05-30', work: '05-27' },
      { name: '中秋节、国庆节', off: '10-01..10-08', work: '09-30' },
    ],
  },
  {
    year: 2018,
    documents: [
      {
        number: '国办发明电〔2017〕12号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01' },
      { name: '春节', off: '02-15..02-21', work: '02-11 02-24' },
      { name: '清明节', off: '04-05..04-07', work: '04-08' },
      { name: '劳动节', off: '04-29..05-01', work: '04-28' },
      { name: '端午节', off: '06-18' },
      { name: '中秋节', off: '09-24' },
      { name: '国庆节', off: '10-01..10-07', work: '09-29 09-30' },
    ],
  },
  {
    year: 2019,
    documents: [
      {
        number: '国办发明电〔2018〕15号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
        confirmed: true,
      },
      {
        number: '国办发明电〔2019〕3号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '2018-12-30..01-01', work: '2018-12-29' },
      { name: '春节', off: '02-04..02-10', work: '02-02 02-03' },
      { name: '清明节', off: '04-05' },
      { name: '劳动节', off: '05-01..05-04', work: '04-28 05-05' },
      { name: '端午节', off: '06-07' },
      { name: '中秋节', off: '09-13' },
      { name: '国庆节', off: '10-01..10-07', work: '09-29 10-12' },
    ],
  },
  {
    year: 2020,
    documents: [
      {
        number: '国办发明电〔2019〕16号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
        confirmed: true,
      },
      {
        number: '国办发明电〔2020〕1号',
        url: 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
        confirmed: true,
      },
    ],
    holidays: [
      { name: '元旦', off: '01-01' },
      { name: '春节', off: '01-24..02-02', work: '01-19' },
      { name: '清明节', off: '04-04..04-06' },
      { name: '劳动节', off: '05-01..05-05', work: '04-26 05-09' },
      { name: '端午节', off: '06-25..06-27', work: '06-28' },
      { name: '国庆节、中秋节', off: '10-01..10-08', work: '09-27 10-10' },
    ],
  },
]
