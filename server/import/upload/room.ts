import type { Label } from '../../../kernel/label.ts'
import { sizeText } from '../../../kernel/size-text.ts'
import { Refusal } from '../../refusal.ts'
import type { Run } from '../../register/statement.ts'
import type { NoRoom } from './shelf.ts'

const whose: Readonly<Record<NoRoom['of'], Label>> = {
  account: { zh: '您上传的文件', en: 'Your uploaded files' },
  zone: { zh: '本区上传的文件', en: 'The uploaded files of the zone' },
  folder: { zh: '服务器上所有上传的文件', en: 'All uploaded files on the server' },
}

const largest = `
  select file_name as name, file_size as size from register.import
  where file_dropped_at is null and phase in ('uploaded', 'read', 'cancelled', 'refused')
    and ($1 <> 'account' or created_by = current_setting('jixia.account', true))
  order by file_size desc, created_at limit 3`

/** Why there is no room: how much is used, how much there may be, and what could be deleted. */
export async function refusalOfRoom(run: Run, { of, used, limit }: NoRoom): Promise<Refusal> {
  const files = await run<{ name: string; size: number }>({ text: largest, values: [of] })
  const listed = (gap: '' | ' ') => files.map(({ name, size }) => `《${name}》${sizeText(Number(size), gap)}`)
  const zh =
    files.length > 0
      ? `请在“导入记录”里删去不再要的文件，占得最多的是${listed('').join('、')}`
      : '没有可以删去的文件，请系统管理员加大上限'
  const en =
    files.length > 0
      ? `delete files in “Imports” that are no longer wanted; the largest are ${listed(' ').join(', ')}`
      : 'there is none to delete, so ask the system administrator for more room'
  return new Refusal(413, 'no-room', {
    zh: `${whose[of].zh}已占${sizeText(used)}，上限${sizeText(limit)}，放不下这一个：${zh}`,
    en: `${whose[of].en} take ${sizeText(used, ' ')} of ${sizeText(limit, ' ')}, and this one does not fit: ${en}`,
  })
}
