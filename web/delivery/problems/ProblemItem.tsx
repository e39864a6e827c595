import type { ProblemLine } from '../../../contract/delivery/problems/problem-page.ts'
import { isOpen } from '../../../engines/delivery/problems/acts.ts'
import { leftLabel } from '../../../engines/delivery/problems/clock.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { ProblemSign } from './ProblemSign.tsx'
import { serialLabel } from './words.ts'

/** Who · number · state: 建设局 ・ 第37号 ・ 已督办，超1天. */
export function stateOf(line: ProblemLine): Label[] {
  const { department, serial, stateLabel, levelLabel, clock } = line
  const open = isOpen(line)
  const left = clock && open ? leftLabel(clock.left) : null
  const level = levelLabel && open ? reachedLabel(levelLabel, line.level === 'assessment') : stateLabel
  return [
    ...(department ? [department.label] : []),
    serialLabel(serial),
    left ? { zh: `${level.zh}，${left.zh}`, en: `${level.en}, ${left.en}` } : level,
  ]
}

const reachedLabel = ({ zh, en }: Label, counted: boolean): Label => ({
  zh: counted ? `已计入${zh}` : `已${zh}`,
  en: en.toLowerCase(),
})

/** A problem in one row; `withProject` where the list holds those of several projects. */
export function ProblemItem({
  line,
  zone,
  withProject = false,
}: {
  line: ProblemLine
  zone: string
  withProject?: boolean
}) {
  const say = useSay()
  const parts = [...(withProject ? [line.project.name] : []), ...stateOf(line).map(say)]
  return (
    <ListItem
      sign={<ProblemSign line={line} />}
      first={<a href={`/${zone}/projects/problems/${line.id}`}>{line.title}</a>}
      second={parts.join(say({ zh: ' ・ ', en: ' · ' }))}
      beside={withProject ? <Beside line={line} /> : null}
    />
  )
}

/** At the right of a wide list: in whose hands it is, and by when. */
function Beside({ line: { waitsFor, clock, filed } }: { line: ProblemLine }) {
  const say = useSay()
  const day = clock?.due ? { zh: `到期${clock.due}`, en: `due ${clock.due}` } : { zh: `${filed.on}提出`, en: filed.on }
  return (
    <>
      {waitsFor ? say({ zh: `等${waitsFor.zh}办`, en: `waits for ${waitsFor.en}` }) : null}
      <br />
      {say(day)}
    </>
  )
}
