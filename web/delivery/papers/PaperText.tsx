import type { z } from 'zod'
import type { paperText } from '../../../contract/delivery/papers.ts'
import { titleLines } from '../../../engines/delivery/problems/written-paper.ts'
import { dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'

/** A paper as it reads: issuer, number where it has one, title, prose, signature. */
export function PaperText({ text, number, day }: { text: z.infer<typeof paperText>; number?: Label; day: string }) {
  const say = useSay()
  return (
    <article className="bulletin-paper">
      <p className="issuer">{say(text.issuer)}</p>
      {number ? <p className="number">{say(number)}</p> : null}
      <h2>
        {titleLines(say(text.title)).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      <p>{say(text.addressee)}</p>
      {text.paragraphs.map(({ about, kind, text: paragraph }) =>
        kind === 'heading' ? (
          <h3 key={about}>{say(paragraph)}</h3>
        ) : (
          <p key={about} className="indented">
            {say(paragraph)}
          </p>
        ),
      )}
      <p className="signed">
        {say(text.issuer)}
        <br />
        {say(dayLabel(day))}
      </p>
    </article>
  )
}
