import { type Command, exitCodes, type Invocation, Misunderstood, wordsOf } from '../command.ts'
import { actOnDatabase } from '../database-act.ts'

type User = { name: string; person: string; zone: string; posts: string[]; disabled: boolean }
type Told = { name: string; password: string }

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const nameOf = (invocation: Invocation): string => wordsOf(invocation, 'NAME')[0]

const option = (value: string, zh: string, en: string) => ({ type: 'string', value, label: { zh, en } }) as const

const list: Command = {
  name: 'user list',
  label: { zh: '列出账号和岗位', en: 'List accounts and their posts' },
  run: async ({ answer }) => {
    const users = await actOnDatabase<User[]>('user list')
    answer(
      users,
      users.map(
        ({ name, person, zone, posts, disabled }) =>
          `${disabled ? '- ' : '  '}${name}  ${person}  ${zone}  ${posts.join(' ')}`,
      ),
    )
    return exitCodes.done
  },
}

const add: Command = {
  name: 'user add',
  words: 'NAME',
  label: { zh: '建立账号并授予岗位，告诉第一个密码', en: 'Create an account with a post and tell its first password' },
  options: {
    zone: option('ZONE', '高新区', 'the zone'),
    person: option('NAME', '姓名', 'the name of the person'),
    post: option('POST', '岗位', 'the post'),
    department: option('ID', '部门', 'the department'),
    enterprise: option('CODE', '企业', 'the enterprise'),
  },
  examples: ['jixia user add zhangsan --zone zibo --person 张三 --post security-administrator'],
  run: async (invocation) => {
    const { zone, person, post, department, enterprise } = invocation.options
    const given = { zone: text(zone), person: text(person), post: text(post) }
    const missing = Object.entries(given).find(([, value]) => value === undefined)
    if (missing) {
      throw new Misunderstood({ zh: `请写明 --${missing[0]}`, en: `Say --${missing[0]}` }, invocation.language)
    }
    const more = { department: text(department), enterprise: text(enterprise) }
    const told = await actOnDatabase<Told>('user add', { ...given, ...more, name: nameOf(invocation) })
    invocation.answer(told, [`${told.name}  ${told.password}`])
    return exitCodes.done
  },
}

const password: Command = {
  name: 'user password',
  words: 'NAME',
  label: { zh: '重置密码，结束其全部登录', en: 'Reset a password and end the sessions' },
  run: async (invocation) => {
    const told = await actOnDatabase<Told>('user password', { name: nameOf(invocation) })
    invocation.answer(told, [`${told.name}  ${told.password}`])
    return exitCodes.done
  },
}

const act = (name: string, zh: string, en: string): Command => ({
  name,
  words: 'NAME',
  label: { zh, en },
  run: async (invocation) => {
    const told = await actOnDatabase<{ name: string }>(name, { name: nameOf(invocation) })
    invocation.answer({ name: told.name }, [told.name])
    return exitCodes.done
  },
})

export const userCommands: readonly Command[] = [
  list,
  add,
  password,
  act('user unlock', '解除锁定', 'Unlock an account'),
  act('user without-factor', '停用动态口令，结束其全部登录', 'Take the second factor away and end the sessions'),
]
