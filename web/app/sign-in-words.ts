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
  unit: { zh: '用单位账号登录', en: 'Sign in with your organisation' },
} as const satisfies Record<string, Label>
