import type { Label } from '../../kernel/label.ts'
import { reachedYears } from '../../kernel/reached-day.ts'

const { first, last } = reachedYears

/** The words of the frame. Rooms keep theirs in their own `words.ts`. */
export const words = {
  brand: { zh: '稷下', en: 'Jixia' },
  rooms: { zh: '十个房间', en: 'Rooms' },
  search: { zh: '搜索', en: 'Search' },
  dataUntil: { zh: '数据截至', en: 'Data as of' },
  newestData: { zh: '最新数据', en: 'newest' },
  travelTo: { zh: '看某一天的数据', en: 'See the data of a day' },
  travel: { zh: '看这一天', en: 'See this day' },
  backToNewest: { zh: '回到最新', en: 'Back to the newest' },
  travelNote: {
    zh: '只用这一天及以前登记的数，之后的更正不算。',
    en: 'Only what was recorded by that day; later corrections are left out.',
  },
  notADay: {
    zh: `没有这一天：请写成2023-09-30，在${first}年至${last}年之间`,
    en: `There is no such day: write it as 2023-09-30, from ${first} to ${last}`,
  },
  language: { zh: '语言', en: 'Language' },
  appearance: { zh: '明暗', en: 'Appearance' },
  system: { zh: '随系统', en: 'System' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  largeLetters: { zh: '大字', en: 'Large letters' },
  zone: { zh: '高新区', en: 'Zone' },
  chooseZone: { zh: '换一个高新区', en: 'Another zone' },
  post: { zh: '岗位', en: 'Post' },
  changePost: { zh: '换一个岗位', en: 'Another post' },
  myDay: { zh: '我的今天', en: 'My day' },
  account: { zh: '我的账号', en: 'My account' },
  administration: { zh: '管理', en: 'Administration' },
  leaveIt: { zh: '先不办', en: 'Not now' },
  writtenAgain: {
    zh: '继续上次没有填完的，只存在这台设备上。',
    en: 'This goes on where it was left; it is kept on this device only.',
  },
  writeAfresh: { zh: '不要了，重新填', en: 'Throw it away and begin afresh' },
  writtenNotKept: {
    zh: '这台设备存不下没填完的内容，离开本页前请先交。',
    en: 'This device cannot keep what is written: send it before you leave the page.',
  },
  signOut: { zh: '退出登录', en: 'Sign out' },
  mine: { zh: '我的', en: 'Mine' },
  glossary: { zh: '术语表', en: 'Glossary' },
  keyboard: { zh: '键盘', en: 'Keyboard' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  print: { zh: '打印', en: 'Print' },
  marks: { zh: '源标', en: 'Marks' },
  marksOpen: { zh: '点开即见出处', en: 'open any of them for its source' },
  close: { zh: '关闭', en: 'Close' },
  tryAgain: { zh: '再试一次', en: 'Try again' },
  loading: { zh: '正在取数', en: 'Loading' },
  pageBroken: { zh: '这一页暂时打不开', en: 'This page does not open at the moment' },
  noSuchPage: { zh: '没有这一页', en: 'There is no such page' },
  noSuchPageNote: {
    zh: '网址可能少了几个字，或这一页已经改名。',
    en: 'The address may be incomplete, or the page has a new name.',
  },
  elsewhere: { zh: '这是别的园区的地址', en: 'An address of another zone' },
  elsewhereNote: {
    zh: '一个岗位只看得到本园区的数，所以这个地址没有打开。',
    en: 'A post sees the numbers of its own zone only, so this address was not opened.',
  },
  toCockpit: { zh: '回驾驶舱', en: 'To the cockpit' },
  notYours: { zh: '这一页不归您的岗位', en: 'This page does not belong to your post' },
  noNetwork: { zh: '没有网络', en: 'No connection' },
  noNetworkNote: {
    zh: '这里还没有取到，联网后自动打开。旬报和观摩打分写的草稿存在这台设备里。',
    en: 'This was not fetched yet and opens by itself when the connection is back. Drafts of ten-day reports and of scores are kept on this device.',
  },
  noNetworkLine: {
    zh: '没有网络。已经打开的内容还在，联网后自动更新。',
    en: 'No connection. What is open stays, and is brought up to date when the connection is back.',
  },
  notSent: {
    zh: '没有网络，没有送出。写的还在这一页上，联网后请再按一次。',
    en: 'No connection: nothing was sent. What you wrote is still on this page; press again when the connection is back.',
  },
  noConnection: {
    zh: '连不上服务器。请看网络是否通，再试一次。',
    en: 'The server cannot be reached. Check the connection and try again.',
  },
  noAnswer: {
    zh: '服务器没有说明原因。请再试一次，仍不行请找系统管理员。',
    en: 'The server gave no reason. Try again, then ask the system administrator.',
  },
} as const satisfies Record<string, Label>
