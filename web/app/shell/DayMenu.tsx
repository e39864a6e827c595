import { useLocation, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { isReachedDay } from '../../../kernel/reached-day.ts'
import { Field } from '../../parts/form/Field.tsx'
import { useSay } from '../language.ts'
import { words } from '../words.ts'
import { useDayOfPage } from './day-of-page.ts'
import { Menu } from './Menu.tsx'
import { addressOn, dayInAddress } from './navigation.ts'

/** 数据截至: the day up to which the page goes, that of the newest data, or the day travelled to; opens the choice of another day. */
export function DayMenu({ newest }: { newest: string | null }) {
  const say = useSay()
  const router = useRouter()
  const place = useLocation({ select: (location) => `${location.pathname}${location.searchStr}` })
  const [path = '', search = ''] = place.split('?')
  const travelled = dayInAddress(search)
  const shown = useDayOfPage() ?? newest
  const face = (
    <span className={travelled ? 'bar-box day-box travelled' : 'bar-box day-box'}>
      <span className="day-word">{say(words.dataUntil)}</span> <b>{travelled ?? shown ?? say(words.newestData)}</b>
    </span>
  )
  return (
    <Menu className="day-menu" button={face}>
      {(close) => (
        <DayForm
          start={travelled ?? shown ?? ''}
          travelled={travelled !== null}
          go={(day) => {
            close()
            router.history.push(addressOn(path, search, day))
          }}
        />
      )}
    </Menu>
  )
}

function DayForm({ start, travelled, go }: { start: string; travelled: boolean; go: (day: string | null) => void }) {
  const say = useSay()
  const [text, setText] = useState(start)
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="menu-part day-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isReachedDay(text.trim())) go(text.trim())
        else setWrong(true)
      }}
    >
      <Field label={say(words.travelTo)} error={wrong ? say(words.notADay) : null} hint={say(words.travelNote)}>
        {(control) => (
          <input
            {...control}
            value={text}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => {
              setText(event.target.value)
              setWrong(false)
            }}
          />
        )}
      </Field>
      <p className="day-actions">
        <button type="submit" className="button small primary">
          {say(words.travel)}
        </button>
        {travelled ? (
          <button type="button" className="button small" onClick={() => go(null)}>
            {say(words.backToNewest)}
          </button>
        ) : null}
      </p>
    </form>
  )
}
