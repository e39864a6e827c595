import { downloadCertificate, makeCertificate } from '../../../contract/points/certificates.ts'
import { openScoredEnterprise, type ScoredPage } from '../../../contract/points/enterprise.ts'
import { addressOf, call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { words } from './words.ts'

/** Makes the certificate out where none stands, and offers it as a file. */
export function CertificateAct({ page }: { page: ScoredPage }) {
  const say = useSay()
  const language = useLanguage()
  const standing = page.certificates.find(({ stands }) => stands)
  const { run, busy, refused } = useAct(
    () => call(makeCertificate, { params: { run: page.run.id, enterprise: page.subject.id } }),
    {
      touched: [openScoredEnterprise],
      done: ({ code }) => location.assign(fileOf(code, language)),
    },
  )
  if (standing)
    return (
      <a className="button" href={fileOf(standing.code, language)} download>
        {say(words.certificate)}
      </a>
    )
  if (!page.mayCertify) return null
  return (
    <>
      <button type="button" className="button" aria-busy={busy} onClick={() => run(undefined)}>
        {say(words.makeCertificate)}
      </button>
      {refused ? <span role="alert">{say(refused)}</span> : null}
    </>
  )
}

const fileOf = (code: string, language: 'zh' | 'en'): string =>
  addressOf(downloadCertificate.path, { params: { code }, query: { format: 'pdf', language } })
