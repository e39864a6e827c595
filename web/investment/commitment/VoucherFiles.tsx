import type { FiledArrival, VoucherFile } from '../../../contract/investment/commitment-page.ts'
import { openVoucher } from '../../../contract/investment/voucher-files.ts'
import { paperFiles } from '../../../kernel/paper-file.ts'
import { sizeText } from '../../../kernel/size-text.ts'
import { addressOf } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { punctuation } from '../../app/punctuation.ts'
import { Name } from '../../parts/Name.tsx'
import { ArrivalLinks } from '../ArrivalLinks.tsx'
import { words } from '../words.ts'

/** «同一份文件还附在 2026-05-06 GH 2（ZJ-2026-003）上»: told, not refused, since one paper may show two payments. */
function AlsoWith({ arrivals }: { arrivals: readonly FiledArrival[] }) {
  const say = useSay()
  return (
    <>
      {say(words.alsoWith)}
      {say(punctuation.colon)}
      <ArrivalLinks arrivals={arrivals} />
    </>
  )
}

/** The files of one voucher, each opens in full; one that was withdrawn is struck through, with the reason. */
export function VoucherFiles({
  files,
  needed,
  withdraw,
}: {
  files: readonly VoucherFile[]
  /** Whether the arrival stands, so that a file is missed. */
  needed: boolean
  /** Asks to withdraw a file; null where the viewer may not. */
  withdraw: ((file: VoucherFile) => void) | null
}) {
  const say = useSay()
  const missed = needed && files.every(({ withdrawn }) => withdrawn)
  if (files.length === 0 && !missed) return null
  return (
    <ul className="voucher-files">
      {files.map((file) => {
        const link = (
          <a href={addressOf(openVoucher.path, { params: { file: file.id } })} target="_blank" rel="noreferrer">
            <Name text={file.name} />
          </a>
        )
        return (
          <li key={file.id}>
            {file.withdrawn ? <s>{link}</s> : link}{' '}
            <small>
              {file.withdrawn ? (
                <>
                  {say(words.withdrawn)}
                  {say(punctuation.colon)}
                  <Name text={file.withdrawn.reason} />
                  {say(punctuation.open)}
                  <Name text={file.withdrawn.by} />
                  {say(punctuation.close)}
                </>
              ) : (
                `${paperFiles[file.type]} ${sizeText(file.size, ' ')}`
              )}
            </small>
            {file.also.length > 0 ? (
              <small className="voucher-missed">
                <AlsoWith arrivals={file.also} />
              </small>
            ) : null}
            {withdraw && !file.withdrawn ? (
              <button
                type="button"
                className="plain-link screen-only"
                aria-label={`${say(words.withdraw)} ${file.name}`}
                onClick={() => withdraw(file)}
              >
                {say(words.withdraw)}
              </button>
            ) : null}
          </li>
        )
      })}
      {missed ? <li className="voucher-missed">{say(words.unfiled)}</li> : null}
    </ul>
  )
}
