import { createBackup, listBackups, readCondition } from '../../../contract/administration.ts'
import { sizeText } from '../../../kernel/size-text.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Refused } from '../../parts/form/Refused.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import type { Piece } from '../../parts/reason/Sentence.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { PartHeader } from '../PartHeader.tsx'
import { words as shared } from '../words.ts'
import { backupState } from './lamps.ts'
import { words } from './words.ts'

function leadOf(backups: readonly { at: string }[], now: number): Piece[] {
  const { lamp, state } = backupState(backups, now)
  const end = backups.length > 0 ? { zh: '。', en: '.' } : { zh: '，请现在做一份。', en: '; make one now.' }
  return [{ text: state, lamp }, { text: end }]
}

/** Backups on the server's disk: made at once, listed, and how one is restored. */
export function BackupsPart() {
  const say = useSay()
  const language = useLanguage()
  const { data, error, refetch, dataUpdatedAt } = useAnswer(listBackups, {})
  const condition = useAnswer(readCondition, {})
  const folder = `${condition.data?.disk.folder ?? 'data'}/backups`
  const make = useAct(() => call(createBackup, { body: {} }), { touched: [listBackups] })
  if (error) {
    return (
      <>
        <PartHeader id="backups" />
        <Failure title={say(shared.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data)
    return (
      <>
        <PartHeader id="backups" />
        <Loading />
      </>
    )
  const newest = data.backups[0]?.name ?? 'jixia-….zip'
  return (
    <>
      <PartHeader id="backups" lead={leadOf(data.backups, dataUpdatedAt)} />
      <div className="administration">
        <RuleSection
          title={say(words.backups)}
          note={say(words.backupsNote)}
          side={
            <button
              type="button"
              className="button small primary"
              aria-busy={make.busy}
              onClick={() => make.run(undefined)}
            >
              {say(make.busy ? words.making : words.make)}
            </button>
          }
        >
          <div role="status">
            {make.answer ? (
              <p className="section-note">
                <Lamp state="green" size={12} silent />{' '}
                {say({
                  zh: `已备份${grouped(String(make.answer.rows))}行，${sizeText(make.answer.backup.bytes)}。内容指纹${make.answer.hash}`,
                  en: `${grouped(String(make.answer.rows))} rows, ${sizeText(make.answer.backup.bytes, ' ')}. Fingerprint ${make.answer.hash}`,
                })}
              </p>
            ) : null}
          </div>
          {make.refused ? <Refused>{say(make.refused)}</Refused> : null}
          {data.backups.length === 0 ? (
            <Empty title={say(words.noBackups)}>{say(words.noBackupsNote)}</Empty>
          ) : (
            <JxTable
              caption={say(words.backups)}
              rows={data.backups}
              keyOf={(backup) => backup.name}
              columns={[
                { id: 'file', head: say(words.file), cell: (backup) => backup.name },
                { id: 'at', head: say(words.madeAt), cell: (backup) => momentText(backup.at) },
                {
                  id: 'size',
                  head: say(words.size),
                  numeric: true,
                  cell: (backup) => sizeText(backup.bytes, language === 'en' ? ' ' : ''),
                },
              ]}
            />
          )}
        </RuleSection>
        <RuleSection title={say(words.restore)} note={say(words.restoreNote)}>
          <ol className="commands">
            <li>
              {say({
                zh: '1. 先把现在数据目录里的installation.key（另外保存的那把钥匙）拷进一个新的空文件夹，再恢复到那里，现在的数据不动：',
                en: '1. Copy installation.key of the present data folder into a new, empty folder, then restore there; the present data stay as they are: ',
              })}
              <code translate="no">{`JIXIA_DATA=./restored npm run jixia -- restore ${folder}/${newest}`}</code>
            </li>
            <li>
              {say({
                zh: '2. 要么全部恢复，要么不动。被改动过的备份会被拒绝；恢复后自动核验审计记录，报出的内容指纹应与备份时的相同。',
                en: '2. It succeeds as a whole or changes nothing. A backup that was changed is refused; the audit trail is verified afterwards, and the fingerprint must equal that of the backup.',
              })}
            </li>
            <li>
              {say({ zh: '3. 从新文件夹启动：', en: '3. Start from the new folder: ' })}
              <code translate="no">JIXIA_DATA=./restored npm start</code>
            </li>
          </ol>
        </RuleSection>
      </div>
    </>
  )
}
