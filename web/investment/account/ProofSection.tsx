import type { CapitalAccount } from '../../../contract/investment/capital-account.ts'
import { openVoucher } from '../../../contract/investment/voucher-files.ts'
import type { Label } from '../../../kernel/label.ts'
import { addressOf } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Bullet } from '../../parts/chart/Bullet.tsx'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { printedText } from '../../parts/quantity.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ArrivalLinks } from '../ArrivalLinks.tsx'
import { counted } from '../money.ts'
import { sharedLabel, words } from '../words.ts'

type Proof = CapitalAccount['proof']

/** «7笔到账合1,200万元，其中3笔、800万元附有凭证文件，占66.7%»; what is not converted is told beside. */
function useSaid({ arrivals, filed, yuan, filedYuan, percent, unconverted }: Proof): Label {
  const language = useLanguage()
  const sum = (value: string | null) => (value === null ? null : printedText(counted(value, '万元'), language))
  const [whole, proved] = [sum(yuan), sum(filedYuan)]
  const beside =
    unconverted > 0
      ? { zh: `；${unconverted}笔没有折算，不在内`, en: `; ${unconverted} not converted and left out` }
      : { zh: '', en: '' }
  return {
    zh: `${arrivals}笔到账${whole === null ? '' : `合${whole}`}，其中${filed}笔附有凭证文件${proved === null ? '' : `，合${proved}`}${percent === null ? '' : `，占${percent}%`}${beside.zh}`,
    en: `${arrivals} arrivals${whole === null ? '' : ` come to ${whole}`}; ${filed} of them have a file${proved === null ? '' : `: ${proved}`}${percent === null ? '' : `, ${percent}%`}${beside.en}`,
  }
}

/** How much of what arrived in the year is proved by the files of its vouchers. */
export function ProofSection({ proof, unfiled }: { proof: Proof; unfiled: string }) {
  const say = useSay()
  const said = useSaid(proof)
  return (
    <RuleSection
      title={say(words.proof)}
      note={say(words.proofNote)}
      side={proof.filed < proof.arrivals ? <a href={unfiled}>{say(words.allUnfiled)} →</a> : null}
    >
      <p className="capital-proof">{say(said)}</p>
      <Bullet
        done={proof.percent === null ? null : Number(proof.percent)}
        lamp={proof.filed < proof.arrivals ? 'amber' : 'green'}
        height={10}
      />
      {proof.shared.length > 0 ? (
        <ul className="capital-shared" aria-label={say(words.shared)}>
          {proof.shared.map(({ file, name, arrivals }) => (
            <li key={file}>
              <Lamp state="amber" size={12} silent />
              <p>
                <a href={addressOf(openVoucher.path, { params: { file } })} target="_blank" rel="noreferrer">
                  <Name text={name} />
                </a>{' '}
                {say(sharedLabel(arrivals.length))}
                <ArrivalLinks arrivals={arrivals} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </RuleSection>
  )
}
