import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import type { Target, TargetField } from './use-target.ts'

/** The place that is aimed at, and what is assumed of the others; every number may be changed. */
export function TargetFields({ target: { typed, type, aim }, zones }: { target: Target; zones: number }) {
  const say = useSay()
  const points = words.points
  const field = (id: TargetField, before: Label, after: Label, most: number) => (
    <label key={id}>
      {say(before)}{' '}
      <input
        type="number"
        min={id === 'aim' ? 1 : 0}
        max={most}
        step={id === 'aim' ? 1 : 'any'}
        value={typed[id]}
        onChange={({ target }) => type(id, target.value)}
      />{' '}
      {say(after)}
    </label>
  )
  return (
    <>
      <p className="rivals-asked">
        {field('aim', { zh: '目标前', en: 'Target: first' }, { zh: '名', en: '' }, zones - 1)}
        {field('score', { zh: `假定第${aim ?? '—'}名`, en: `Place ${aim ?? '—'} is assumed at` }, points, 100)}
        {field('step', words.apart, points, 10)}
        {field('rise', words.movement, points, 50)}
        {field('cap', words.cap, { zh: '%', en: '%' }, 100)}
      </p>
      {aim === undefined ? (
        <p role="alert">
          {say({
            zh: `目标名次要是1到${zones - 1}之间的整数`,
            en: `The target is a whole number from 1 to ${zones - 1}`,
          })}
        </p>
      ) : null}
    </>
  )
}
