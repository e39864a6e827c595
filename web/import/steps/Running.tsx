import type { ImportJob } from '../../../contract/import.ts'
import { useSay } from '../../app/language.ts'
import { punctuation } from '../../app/punctuation.ts'
import { grouped } from '../../parts/quantity.ts'
import { words } from '../words.ts'

/** How far the server is; leaving the page does not stop it. */
export function Running({ job, stop }: { job: ImportJob; stop: () => void }) {
  const say = useSay()
  const whole = job.answer?.counts.read ?? 0
  const part = whole > 0 ? Math.min(100, (job.rowsDone / whole) * 100) : null
  return (
    <section className="running" aria-live="polite">
      <p>
        {say(job.phase === 'committing' ? words.committing : words.reading_)}
        {say(punctuation.colon)}
        <b>{grouped(String(job.rowsDone))}</b>
        {whole > 0 ? ` / ${grouped(String(whole))}` : ''} {say(words.rows)}
      </p>
      <div className="progress-bar">
        <span style={{ width: `${part ?? 4}%` }} />
      </div>
      <p className="drop-note">{say(words.whole)}</p>
      <button type="button" className="button" onClick={stop}>
        {say(words.stop)}
      </button>
    </section>
  )
}
