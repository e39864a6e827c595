import { listObjections } from '../../../contract/points/certificates.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { objectionLamps } from './objection-lamps.ts'
import { words } from './words.ts'

const shown = 5

/** On the home of who decides on them: the objections to points that wait, where there are some. */
export function MineObjections({ zone }: { zone: string }) {
  const say = useSay()
  const { data } = useAnswer(listObjections, { query: { state: 'open' } })
  if (!data?.mayDecide || data.objections.length === 0) return null
  const here = `/${zone}/points/objections`
  return (
    <RuleSection
      title={say(words.waiting)}
      note={say({ zh: `${data.objections.length}件`, en: String(data.objections.length) })}
      side={<a href={here}>{say(words.toAll)} →</a>}
    >
      <ul>
        {data.objections.slice(0, shown).map(({ id, state, subject, part, text, made }) => (
          <ListItem
            key={id}
            sign={<Lamp state={objectionLamps[state]} silent />}
            first={
              <a className="quiet-link" href={here}>
                <Name text={subject.name} />
                {'　'}
                {say(part?.label ?? words.whole)}
              </a>
            }
            second={
              <>
                {momentText(made.at)} · <Name text={text} />
              </>
            }
          />
        ))}
      </ul>
    </RuleSection>
  )
}
