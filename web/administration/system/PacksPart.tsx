import type { z } from 'zod'
import { listPacks } from '../../../contract/administration.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { PartHeader } from '../PartHeader.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

type Pack = z.output<NonNullable<typeof listPacks.answer>>['packs'][number]

const counts = [
  { id: 'documents', head: words.documents },
  { id: 'departments', head: words.departments },
  { id: 'indicators', head: words.indicators },
  { id: 'figures', head: words.figures },
  { id: 'targets', head: words.targets },
  { id: 'accounts', head: words.accountsCount },
] as const satisfies readonly { id: keyof Pack; head: unknown }[]

/** The zone packs that this installation holds, with what each declares. */
export function PacksPart() {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listPacks, {})
  if (error) {
    return (
      <>
        <PartHeader id="packs" />
        <Failure title={say(shared.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data)
    return (
      <>
        <PartHeader id="packs" />
        <Loading />
      </>
    )
  const sum = (id: (typeof counts)[number]['id']) => data.packs.reduce((total, pack) => total + pack[id], 0)
  return (
    <>
      <PartHeader
        id="packs"
        lead={[
          {
            text: {
              zh: `载入${data.packs.length}个高新区，共${grouped(String(sum('figures')))}个公布数、${sum('targets')}个目标`,
              en: `${data.packs.length} zones are loaded, with ${grouped(String(sum('figures')))} published figures and ${sum('targets')} targets`,
            },
            lamp: 'green',
          },
          { text: { zh: '。', en: '.' } },
        ]}
      />
      <div className="administration">
        <RuleSection title={say(words.packs)} note={say(words.packsNote)}>
          <JxTable
            caption={say(words.packs)}
            rows={data.packs}
            keyOf={(pack) => pack.zone}
            sums
            columns={[
              { id: 'zone', head: say(words.zone), cell: (pack) => say(pack.label), sum: say(words.total) },
              ...counts.map(({ id, head }) => ({
                id,
                head: say(head),
                numeric: true,
                cell: (pack: Pack) => grouped(String(pack[id])),
                sum: grouped(String(sum(id))),
              })),
            ]}
          />
        </RuleSection>
      </div>
    </>
  )
}
