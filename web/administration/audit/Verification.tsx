import { type AuditVerdict, verifyAudit } from '../../../contract/audit.ts'
import type { Label } from '../../../kernel/label.ts'
import { call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { words } from './words.ts'

/** How far the chain was compared with what the data folder notes outside the database. */
function outsideOf({ noted }: AuditVerdict): Label {
  if (!noted?.at)
    return {
      zh: '数据目录里还没有记下链头，末尾有没有被截去无从比对。',
      en: 'The data folder notes no head yet: whether the end was cut off cannot be told.',
    }
  const [number, at] = [grouped(String(noted.number)), momentText(noted.at)]
  return {
    zh: `与数据目录里记下的链头一致，记到第${number}条（${at}）。`,
    en: `It agrees with the heads noted in the data folder, up to entry ${number} (${at}).`,
  }
}

function sentenceOf(verdict: AuditVerdict): Label {
  const { entries, faults } = verdict
  const count = grouped(String(entries))
  const outside = outsideOf(verdict)
  if (faults.length === 0)
    return {
      zh: `全部${count}条首尾相接，没有一条被改动、抽走或插入。${outside.zh}`,
      en: `The chain is whole: none of the ${count} entries was changed, removed or inserted. ${outside.en}`,
    }
  return {
    zh: `核对了${count}条，有${faults.length}处对不上。请保护现场，不要重启，找系统管理员取最近的备份对照。`,
    en: `${count} entries were checked; ${faults.length} do not hold. Leave everything as it is and compare with the last backup.`,
  }
}

/** Walks the whole chain at the press of a button and says in one sentence whether it holds. */
export function Verification() {
  const say = useSay()
  const verify = useAct(() => call(verifyAudit, {}))
  const verdict = verify.answer
  return (
    <RuleSection title={say(words.verification)} note={say(words.verificationNote)}>
      <div className="verdict">
        <button type="button" className="button primary" aria-busy={verify.busy} onClick={() => verify.run(undefined)}>
          {say(verify.busy ? words.verifying : words.verify)}
        </button>
        <p role="status">
          {verdict ? (
            <>
              <Lamp state={verdict.faults.length === 0 ? 'green' : 'red'} /> {say(sentenceOf(verdict))}
              {verdict.head ? (
                <>
                  <br />
                  <span className="hash">
                    {say(words.lastLink)} {verdict.head} ・ {say(words.keepIt)}
                  </span>
                </>
              ) : null}
            </>
          ) : (
            <span className="cell-state">{verify.refused ? say(verify.refused) : say(words.notVerified)}</span>
          )}
        </p>
      </div>
      {verdict && verdict.faults.length > 0 ? (
        <ul className="commands">
          {verdict.faults.slice(0, 50).map((fault) => (
            <li key={`${fault.kind} ${fault.number}`}>
              <Lamp state="red" size={12} silent /> {say(fault.sentence)}
            </li>
          ))}
        </ul>
      ) : null}
    </RuleSection>
  )
}
