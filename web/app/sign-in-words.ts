import type { Label } from '../../kernel/label.ts'

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
    zh: '打开手机上的口令应用，填六位数字。',
    en: 'Open the code app on your phone and enter the six digits.',
  },
  checkCode: { zh: '核对口令', en: 'Check the code' },
  accountMissing: { zh: '请填账号', en: 'Enter your account' },
  passwordMissing: { zh: '请填密码', en: 'Enter your password' },
  codeMissing: { zh: '请填六位动态口令', en: 'Enter the six digits' },
  demonstrationAccounts: { zh: '演示账号', en: 'Demonstration accounts' },
  demonstrationPassword: {
    zh: '点一个岗位填入账号；密码在启动时打印在终端上。',
    en: 'Choose a post to fill in its account; the password was printed in the terminal at the start.',
  },
} as const satisfies Record<string, Label>
