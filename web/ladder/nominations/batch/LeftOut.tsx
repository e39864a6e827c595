import type { NominationLine } from '../../../../contract/ladder/nomination-page.ts'
import { useSay } from '../../../app/language.ts'
import { Folded } from '../../../parts/page/Folded.tsx'
import { words } from '../words.ts'

const reason = '认定文件未列入'

/** Those of the list whom the document does not name. */
export function LeftOut({
  listed,
  without,
  change,
}: {
  listed: readonly NominationLine[]
  without: Readonly<Record<string, string>>
  change: (without: Readonly<Record<string, string>>) => void
}) {
  const say = useSay()
  const toggle = (id: string) => {
    const { [id]: found, ...rest } = without
    change(found === undefined ? { ...without, [id]: reason } : rest)
  }
  const out = Object.keys(without).length
  return (
    <Folded
      label={say({
        zh: `文件没有列入的：${out}家（名单${listed.length}家）`,
        en: `Not named by the document: ${out} of ${listed.length}`,
      })}
    >
      <fieldset className="left-out">
        <legend className="spoken-only">{say(words.nominations)}</legend>
        {listed.map(({ enterprise }) => (
          <label key={enterprise.id}>
            <input
              type="checkbox"
              checked={without[enterprise.id] !== undefined}
              onChange={() => toggle(enterprise.id)}
            />
            {enterprise.name}
          </label>
        ))}
      </fieldset>
    </Folded>
  )
}
