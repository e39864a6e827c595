import { readPolicies } from '../../../contract/sign-in.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Policies } from '../../account/password-rules.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { lengthLabel } from '../../app/moments.ts'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { PartHeader } from '../PartHeader.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

type Rule = { readonly id: string; readonly label: Label; readonly value: Label; readonly from: Label }

const rulesOf = ({ password, lock, session, providers, demonstration }: Policies): Rule[] => {
  const first = lengthLabel(lock.first)
  const longest = lengthLabel(lock.longest)
  return [
    {
      id: 'password',
      label: { zh: '密码', en: 'Password' },
      value: {
        zh: `至少${password.shortest}个字符，含大写、小写、数字、其他字符中的${password.kinds}种，不含账号名`,
        en: `at least ${password.shortest} characters, ${password.kinds} of capitals, small letters, digits and other signs, without the account’s name`,
      },
      from: words.built,
    },
    {
      id: 'first',
      label: { zh: '别人给的密码', en: 'A password that was given' },
      value: {
        zh: '第一次登录必须改掉；改之前不能担任管理员',
        en: 'must be changed at the first sign-in, and before its holder can be an administrator',
      },
      from: words.built,
    },
    {
      id: 'lock',
      label: { zh: '输错锁定', en: 'Lock-out' },
      value: {
        zh: `连续输错${lock.after}次锁${first.zh}，再错每次加倍，最长${longest.zh}`,
        en: `${lock.after} wrong attempts lock for ${first.en}; each further one doubles it, up to ${longest.en}`,
      },
      from: words.built,
    },
    {
      id: 'factor',
      label: { zh: '动态口令', en: 'Second factor' },
      value: { zh: '每人自选；用过的六位数字不能再用', en: 'each person’s choice; a used code is refused' },
      from: words.built,
    },
    {
      id: 'idle',
      label: { zh: '没有动作', en: 'Idle' },
      value: { zh: `${session.idleMinutes}分钟后要重新登录`, en: `signed out after ${session.idleMinutes} minutes` },
      from: words.file,
    },
    {
      id: 'hours',
      label: { zh: '一次登录最长', en: 'Longest session' },
      value: { zh: `${session.hours}小时`, en: `${session.hours} hours` },
      from: words.file,
    },
    {
      id: 'providers',
      label: { zh: '统一身份登录', en: 'Identity providers' },
      value: providers === 0 ? { zh: '没有接入', en: 'none' } : { zh: `接入${providers}家`, en: String(providers) },
      from: words.file,
    },
    {
      id: 'demonstration',
      label: { zh: '演示账号', en: 'Demonstration accounts' },
      value: demonstration
        ? { zh: '登录页列出，正式启用前要关掉', en: 'named on the sign-in page; switch off before real use' }
        : { zh: '登录页不列出', en: 'not named on the sign-in page' },
      from: words.file,
    },
  ]
}

/** The rules of sign-in as they hold, and where each is set. */
export function PoliciesPart() {
  const say = useSay()
  const { data, error, refetch } = useAnswer(readPolicies, {})
  if (error) {
    return (
      <>
        <PartHeader id="policies" />
        <Failure title={say(shared.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data)
    return (
      <>
        <PartHeader id="policies" />
        <Loading />
      </>
    )
  return (
    <>
      <PartHeader
        id="policies"
        lead={[
          {
            text: {
              zh: `连续输错${data.lock.after}次锁定，${data.session.idleMinutes}分钟没有动作要重新登录`,
              en: `${data.lock.after} wrong attempts lock an account; ${data.session.idleMinutes} idle minutes end a session`,
            },
          },
          data.demonstration
            ? {
                text: { zh: '；登录页还列着演示账号', en: '; the sign-in page still names the demonstration accounts' },
                lamp: 'amber',
              }
            : { text: { zh: '', en: '' } },
          { text: { zh: '。', en: '.' } },
        ]}
      />
      <div className="administration">
        <RuleSection title={say(words.policies)} note={say(words.policiesNote)}>
          <JxTable
            caption={say(words.policies)}
            rows={rulesOf(data)}
            keyOf={(rule) => rule.id}
            lampOf={(rule) => (rule.id === 'demonstration' && data.demonstration ? 'amber' : null)}
            columns={[
              { id: 'rule', head: say(words.rule), cell: (rule) => say(rule.label) },
              { id: 'value', head: say(words.value), phone: 'line', cell: (rule) => say(rule.value) },
              {
                id: 'from',
                head: say(words.from),
                cell: (rule) => <span className="cell-state">{say(rule.from)}</span>,
              },
            ]}
          />
        </RuleSection>
      </div>
    </>
  )
}
