import { readCondition } from '../../../contract/administration.ts'
import { importPhases } from '../../../contract/import.ts'
import { sizeText } from '../../../kernel/size-text.ts'
import { useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { lengthLabel, momentText } from '../../app/moments.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Facts, RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { PartHeader } from '../PartHeader.tsx'
import { words as shared } from '../words.ts'
import { diskLamp, importLamps } from './lamps.ts'
import { words } from './words.ts'

/** How the program, its database, the disk and the imports of the zone are. */
export function ConditionPart() {
  const say = useSay()
  const gap = useLanguage() === 'en' ? ' ' : ''
  const { data, error, refetch, dataUpdatedAt } = useAnswer(readCondition, {})
  if (error) {
    return (
      <>
        <PartHeader id="condition" />
        <Failure title={say(shared.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data)
    return (
      <>
        <PartHeader id="condition" />
        <Loading />
      </>
    )
  const { program, database, disk, imports } = data
  const up = lengthLabel((dataUpdatedAt - Date.parse(program.began)) / 1000)
  const share = Math.round((disk.free / disk.size) * 100)
  return (
    <>
      <PartHeader
        id="condition"
        lead={[
          {
            text: { zh: `程序已运行${up.zh}`, en: `The program has been up for ${up.en}` },
            lamp: 'green',
          },
          {
            text: {
              zh: `，数据库${sizeText(database.bytes)}`,
              en: `, the database holds ${sizeText(database.bytes, ' ')}`,
            },
            lamp: 'green',
          },
          {
            text: {
              zh: `，磁盘可用${sizeText(disk.free)}，占${share}%`,
              en: `, ${sizeText(disk.free, ' ')} of the disk (${share}%) are free`,
            },
            lamp: diskLamp(disk.free, disk.size),
          },
          { text: { zh: '。', en: '.' } },
        ]}
      />
      <div className="administration condition">
        <RuleSection title={say(words.program)}>
          <Facts
            rows={[
              { name: say(words.version), value: program.version },
              { name: say(words.node), value: program.node },
              { name: say(words.began), value: momentText(program.began) },
              { name: say(words.memory), value: sizeText(program.memory, gap) },
            ]}
          />
        </RuleSection>
        <RuleSection title={say(words.database)}>
          <Facts
            rows={[
              { name: say(words.version), value: `PostgreSQL ${database.version}` },
              { name: say(words.size), value: sizeText(database.bytes, gap) },
              { name: say(words.connections), value: database.connections },
              {
                name: say(words.migration),
                value: `${database.migration}${say({ zh: '，', en: ', ' })}${momentText(database.migratedAt)}`,
              },
            ]}
          />
        </RuleSection>
        <RuleSection title={say(words.disk)}>
          <Facts
            rows={[
              { name: say(words.size), value: sizeText(disk.size, gap) },
              { name: say(words.used), value: sizeText(disk.size - disk.free, gap) },
              { name: say(words.free), value: sizeText(disk.free, gap) },
              { name: say(words.folder), value: disk.folder },
            ]}
          />
        </RuleSection>
      </div>
      <RuleSection title={say(words.imports)} note={say(words.importsNote)}>
        {imports.length === 0 ? (
          <Empty title={say(words.noImports)}>{say(words.noImportsNote)}</Empty>
        ) : (
          <JxTable
            caption={say(words.imports)}
            rows={imports}
            keyOf={(row) => row.phase}
            lampOf={(row) => importLamps[row.phase]}
            columns={[
              { id: 'phase', head: say(words.phase), cell: (row) => say(importPhases[row.phase]) },
              { id: 'count', head: say(words.count), numeric: true, cell: (row) => row.count },
              { id: 'last', head: say(words.last), numeric: true, cell: (row) => momentText(row.last) },
            ]}
          />
        )}
      </RuleSection>
    </>
  )
}
