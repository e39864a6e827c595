import { useParams } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { FiledArrival } from '../../contract/investment/commitment-page.ts'
import { useSay } from '../app/language.ts'
import { Name } from '../parts/Name.tsx'

/** Arrivals by day and voucher, each with the commitment that it belongs to. */
export function ArrivalLinks({ arrivals }: { arrivals: readonly FiledArrival[] }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return arrivals.map(({ id, on, voucher, commitment }, at) => (
    <Fragment key={id}>
      {at > 0 ? say({ zh: '、', en: ', ' }) : null}
      {on} <Name text={voucher} /> <a href={`/${zone}/investment/commitments/${commitment.id}`}>{commitment.number}</a>
    </Fragment>
  ))
}
