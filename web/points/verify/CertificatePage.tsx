import './CertificatePage.css'
import { useParams } from '@tanstack/react-router'
import {
  type CertificateVerification,
  certificateAddress,
  verifyCertificate,
} from '../../../contract/points/certificates.ts'
import { unreportedLabel } from '../../../contract/points/points.ts'
import { pointsText } from '../../../contract/points/printed.ts'
import { dayLabel } from '../../../kernel/day.ts'
import { useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { Facts } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { VerifyFrame } from '../../reports/VerifyFrame.tsx'
import { placeLabel } from '../printed.ts'
import { words } from './words.ts'

/** What anyone who scans a certificate of points sees: whether it is genuine, whether it still stands, and what it says. */
export function CertificatePage() {
  const { code = '' } = useParams({ strict: false })
  const answer = useAnswer(verifyCertificate, { params: { code } })
  return (
    <VerifyFrame answer={answer} words={words} addressOf={certificateAddress}>
      {(verified) => <Verified answer={verified} />}
    </VerifyFrame>
  )
}

function Verified({ answer: { says, ...answer } }: { answer: CertificateVerification }) {
  const say = useSay()
  const language = useLanguage()
  const gaps = says.unreported && unreportedLabel(says.unreported)
  const lamp = !answer.intact ? 'red' : answer.stands ? 'green' : 'amber'
  return (
    <>
      <p className={lamp === 'green' ? 'verify-answer' : `verify-answer ${lamp === 'red' ? 'not' : 'replaced'}`}>
        <Lamp state={lamp} size={22} silent />
        {say(!answer.intact ? words.notIntact : answer.stands ? words.genuine : words.replaced)}
      </p>
      <p>{say(answer.sentence)}</p>
      {says.published === 'demonstration' || says.demonstration ? (
        <p className="certificate-demonstration">{say(words.demonstration)}</p>
      ) : null}
      <p className="certificate-score">
        <span>{pointsText(says.score)}</span> {say({ zh: '分', en: 'points' })}
      </p>
      <Facts
        rows={[
          { name: say(words.enterprise), value: <Name text={says.name} /> },
          { name: say(words.creditCode), value: says.creditCode ?? '—' },
          { name: say(words.zone), value: say(says.zone) },
          { name: say(words.year), value: says.year },
          { name: say(words.place), value: say(placeLabel(says)) || '—' },
          ...(says.class === null ? [] : [{ name: say(words.class), value: says.class }]),
          ...says.groups.map(({ label, points, full }) => ({
            name: say(label),
            value: `${pointsText(points)} / ${full}`,
          })),
          ...(gaps ? [{ name: say(words.gaps), value: say(gaps) }] : []),
          { name: say(words.edition), value: <Name text={says.edition} /> },
          { name: say(words.madeOn), value: dayLabel(answer.madeOn)[language] },
          ...(answer.replaced
            ? [
                {
                  name: say(words.nowSays),
                  value: `${pointsText(answer.replaced.score)} · ${say(placeLabel(answer.replaced))}`,
                },
              ]
            : []),
          { name: say(words.code), value: answer.code },
          { name: say(words.hash), value: <code>{answer.hash}</code> },
        ]}
      />
    </>
  )
}
