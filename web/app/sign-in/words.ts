import type { Label } from '../../../kernel/label.ts'

export const signInWords = {
  signIn: { zh: '登录稷下', en: 'Sign in to Jixia' },
  purpose: {
    zh: '国家高新区运行平台。每个公布的数，都能走回原始记录。',
    en: 'The operating platform of national high-tech zones. Every published number walks back to its records.',
  },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  code: { zh: '动态口令', en: 'One-time code' },
  codeHint: {
    zh: '打开手机上的口令应用，填六位数字；手机不在身边，填一个恢复码。两样都没有，请系统管理员取消动态口令。',
    en: 'Enter the six digits of the code app on your phone or, without the phone, a recovery code. Without either, ask the system administrator to take the second factor away.',
  },
  checkCode: { zh: '核对口令', en: 'Check the code' },
  otherAccount: { zh: '换一个账号登录', en: 'Sign in with another account' },
  ended: {
    zh: '登录已到期。登录后回到刚才那一页。',
    en: 'Your session has ended. Sign in to return to where you were.',
  },
  accountMissing: { zh: '请填账号', en: 'Enter your account' },
  passwordMissing: { zh: '请填密码', en: 'Enter your password' },
  codeMissing: { zh: '请填六位动态口令', en: 'Enter the six digits' },
  demonstrationAccounts: { zh: '演示账号', en: 'Demonstration accounts' },
  demonstrationPassword: {
    zh: '点一个岗位填入账号；密码在启动时打印在终端上。',
    en: 'Choose a post to fill in its account; the password was printed in the terminal at the start.',
  },
  changePassword: { zh: '修改密码', en: 'Change the password' },
  changeNote: { zh: '改完后，其他地方的登录会结束。', en: 'Other sessions end when it is changed.' },
  mustChange: {
    zh: '这个密码是别人给的。请先换成只有您知道的，再开始工作。',
    en: 'This password was given to you. Choose one that only you know before you begin.',
  },
  presentPassword: { zh: '现在的密码', en: 'Present password' },
  futurePassword: { zh: '新密码', en: 'New password' },
  futureAgain: { zh: '再写一次新密码', en: 'New password again' },
  futureDiffers: { zh: '两次写的新密码不一样，请重写一次', en: 'The two new passwords differ; write it again' },
} as const satisfies Record<string, Label>
