import type { OfferedGroup, OfferedItem } from '../../../contract/collection/round.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'

const isOpen = ({ standing }: OfferedItem): boolean => standing === 'asked' || standing === 'left-out'

/** So many departments stand open; more of them are folded to a line each. */
const shownOpen = 3

function howMany({ items }: OfferedGroup, leftOut: readonly string[]) {
  const open = items.filter(isOpen)
  const asked = open.filter(({ id }) => !leftOut.includes(id)).length
  return asked === open.length
    ? { zh: `问${asked}项`, en: `${asked} asked` }
    : { zh: `${open.length}项问${asked}项`, en: `${asked} of ${open.length} asked` }
}

/** What is asked, by department: ticked, left out, or greyed with the reason why nobody is asked for it. */
export function ChoiceItems({
  groups,
  leftOut,
  change,
}: {
  groups: readonly OfferedGroup[]
  leftOut: readonly string[]
  change: (leftOut: string[]) => void
}) {
  const say = useSay()
  const asked = groups.filter(({ items }) => items.some(isOpen))
  const settled = groups.filter(({ items }) => !items.some(isOpen))
  return (
    <section className="choice-items" aria-label={say(words.whatIsAsked)}>
      <p className="choice-title">{say(words.whatIsAsked)}</p>
      {asked.map((group) =>
        asked.length > shownOpen ? (
          <details className="choice-folded" key={group.id}>
            <summary>
              <b>{say(group.name)}</b>
              <small>{say(howMany(group, leftOut))}</small>
            </summary>
            <Group group={group} leftOut={leftOut} change={change} />
          </details>
        ) : (
          <Group key={group.id} group={group} leftOut={leftOut} change={change} />
        ),
      )}
      {settled.length > 0 ? (
        <details className="choice-settled">
          <summary>
            {say({
              zh: `${settled.length}个部门没有要填的：都已知道`,
              en: `${settled.length} departments owe nothing: all is known`,
            })}
          </summary>
          {settled.map((group) => (
            <Group key={group.id} group={group} leftOut={leftOut} change={change} />
          ))}
        </details>
      ) : null}
    </section>
  )
}

function Group({
  group,
  leftOut,
  change,
}: {
  group: OfferedGroup
  leftOut: readonly string[]
  change: (leftOut: string[]) => void
}) {
  const say = useSay()
  const open = group.items.filter(isOpen).map(({ id }) => id)
  const ticked = open.filter((id) => !leftOut.includes(id))
  const others = leftOut.filter((id) => !open.includes(id))
  const all = ticked.length === open.length
  return (
    <fieldset className="choice-group">
      <legend>
        <span>{say(group.name)}</span>
        {open.length > 0 ? (
          <small>
            <span className="choice-count">{say(howMany(group, leftOut))}</span>
            {open.length > 1 ? (
              <button type="button" className="plain-link" onClick={() => change(all ? [...others, ...open] : others)}>
                {say(all ? words.tickNone : words.tickAll)}
                <span className="spoken-only"> {say(group.name)}</span>
              </button>
            ) : null}
          </small>
        ) : null}
      </legend>
      <ul>
        {group.items.map((item) => (
          <li key={item.id}>
            <label className={isOpen(item) ? 'tick' : 'tick settled'}>
              <input
                type="checkbox"
                checked={isOpen(item) && !leftOut.includes(item.id)}
                disabled={!isOpen(item)}
                onChange={(event) =>
                  change(event.target.checked ? leftOut.filter((id) => id !== item.id) : [...leftOut, item.id])
                }
              />
              <span>
                {say(item.label)}
                {!isOpen(item) && item.why ? <small>{say(item.why)}</small> : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
