import { useParams } from '@tanstack/react-router'
import { rooms } from '../../../contract/rooms.ts'
import { Empty } from '../../parts/page/BlankState.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { useSay } from '../language.ts'
import { words } from '../words.ts'
import { Missing } from './LostPage.tsx'

/** The honest page of a room whose screens are not built yet: what it will hold, and where to go meanwhile. */
export function ComingPage() {
  const say = useSay()
  const { zone, room: id } = useParams({ strict: false })
  const room = rooms.find((one) => one.id === id)
  if (!room) return <Missing />
  return (
    <>
      <PageHeader
        title={say(room.label)}
        lead={say({ zh: `这里将放${room.holds.zh}。`, en: `Here will be ${room.holds.en}.` })}
      />
      <Empty
        title={say({ zh: `“${room.label.zh}”还没有开放`, en: `“${room.label.en}” is not open yet` })}
        next={<a href={`/${zone}`}>{say(words.toCockpit)} →</a>}
      >
        {say({
          zh: '这一版先做指标：每个公布的数都能走回原始记录。',
          en: 'This edition begins with figures: every published number walks back to its records.',
        })}
      </Empty>
    </>
  )
}
