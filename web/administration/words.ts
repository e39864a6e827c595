import type { Label } from '../../kernel/label.ts'

/** The words that all three administrators share. */
export const words = {
  administration: { zh: '管理', en: 'Administration' },
  parts: { zh: '管理事项', en: 'Parts of administration' },
  crumbs: { zh: '位置', en: 'Where this is' },
  three: { zh: '三员分立', en: 'Three administrators' },
  toOwn: { zh: '回自己的那一份', en: 'To your own part' },
  toCockpit: { zh: '回驾驶舱', en: 'To the cockpit' },
  notOpened: { zh: '这一页暂时打不开', en: 'This page does not open at the moment' },
  noSuchPart: { zh: '管理里没有这一页', en: 'Administration has no such page' },
  person: { zh: '人员', en: 'Person' },
  account: { zh: '账号', en: 'Account' },
  posts: { zh: '岗位', en: 'Posts' },
  state: { zh: '状态', en: 'State' },
  search: { zh: '找人', en: 'Find a person' },
  searchHint: { zh: '姓名或账号', en: 'name or account' },
  anyState: { zh: '全部', en: 'All' },
  anyPost: { zh: '全部岗位', en: 'All posts' },
  noneFound: { zh: '没有找到', en: 'Nobody was found' },
  noneFoundNote: { zh: '换一个字，或放宽岗位。', en: 'Try another word or another post.' },
  noPost: { zh: '还没有岗位', en: 'no post yet' },
  disabled: { zh: '已停用', en: 'disabled' },
  inUse: { zh: '在用', en: 'in use' },
  lastSeen: { zh: '最近登录', en: 'Last seen' },
  never: { zh: '没有登录过', en: 'never' },
  factor: { zh: '动态口令', en: 'Second factor' },
  factorOn: { zh: '已启用', en: 'on' },
  factorOff: { zh: '未启用', en: 'off' },
} as const satisfies Record<string, Label>

export const untilLabel = (time: string): Label => ({ zh: `锁到${time}`, en: `locked until ${time}` })
