import './FigurePage.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { type FigurePage as Answer, openFigure } from '../../../contract/indicators/figures.ts'
import { type Scope, scopes } from '../../../engines/indicators/comparison.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Value } from '../../parts/Figure.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Crumbs, PageHeader, RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { Emphasised } from '../../parts/reason/Sentence.tsx'
import { Stations } from '../../parts/reason/Stations.tsx'
import { words } from '../words.ts'
import { FigureRail } from './FigureRail.tsx'
import { SeriesBars } from './SeriesBars.tsx'
import { useStations } from './stations.tsx'

const isScope = (text: string | undefined): text is Scope => text !== undefined && text in scopes

/** A figure opened: the number and its history, then the six stations back to who entered it. */
export function FigurePage() {
  const say = useSay()
  const { zone = '', key = '' } = useParams({ strict: false })
  const search = useSearch({ strict: false }) as { period?: string; subject?: string; scope?: string; on?: string }
  const { period, subject, on } = search
  const scope = isScope(search.scope) ? search.scope : undefined
  const { data, error, refetch } = useAnswer(openFigure, {
    params: { key },
    query: {
      ...(period ? { period } : {}),
      ...(subject ? { subject } : {}),
      ...(scope ? { scope } : {}),
      ...(on ? { on } : {}),
    },
  })
  if (error) {
    return (
      <>
        <PageHeader title={say(words.figures)} />
        <Failure
          title={say(words.notOpened)}
          error={error}
          again={refetch}
          next={<a href={`/${zone}/indicators`}>{say(words.toCatalogue)} →</a>}
        />
      </>
    )
  }
  return data ? <FigureView figure={data} /> : <Loading title={say(words.figures)} bars={['32%', '54%', '88%']} />
}

/** The page of an answer; without the network, so that it can be drawn from anything of that shape. */
function FigureView({ figure }: { figure: Answer }) {
  const say = useSay()
  const stations = useStations(figure)
  const catalogue = `/${figure.zone}/indicators`
  const [, ...names] = figure.crumbs
  const crumbs = [
    { text: say(words.figures), href: catalogue },
    { text: say(figure.group), href: `${catalogue}?chapter=${figure.chapter}` },
    ...names.map((crumb) => ({ text: say(crumb) })),
  ]
  return (
    <>
      <WithRail rail={<FigureRail figure={figure} />}>
        <PageHeader
          crumbs={<Crumbs items={crumbs} label={say(words.crumbs)} />}
          title={say(figure.label)}
          rule={false}
        />
        <div className="figure-top">
          <div className="figure-answer">
            <Value shown={figure.shown} size={76} />
            <div className="figure-sentences">
              {figure.sentences.map((sentence) => (
                <p key={sentence.zh}>
                  <Emphasised text={say(sentence)} />
                </p>
              ))}
            </div>
            <p className="figure-states">
              {figure.restated ? (
                <span className="state-tag amber">
                  <Lamp state="amber" size={11} silent /> {say(figure.restated)}
                </span>
              ) : figure.agrees === null ? null : (
                <span className={figure.agrees ? 'state-tag green' : 'state-tag red'}>
                  <Lamp state={figure.agrees ? 'green' : 'red'} size={11} silent />{' '}
                  {say(figure.agrees ? words.agrees : words.differs)}
                </span>
              )}
              {figure.correcting ? (
                <a className="state-tag amber" href={`/${figure.zone}/collection/corrections`}>
                  <Lamp state="amber" size={11} silent /> {say(figure.correcting)} →
                </a>
              ) : null}
              {figure.locked ? <span className="state-tag">{say(words.locked)}</span> : null}
            </p>
          </div>
          <SeriesBars figure={figure} />
        </div>
        <RuleSection
          title={say(words.whence)}
          note={say(words.whenceNote)}
          side={
            <button type="button" className="plain-link screen-only" onClick={() => window.print()}>
              {say(words.print)}
            </button>
          }
        >
          <Stations stations={stations} />
        </RuleSection>
      </WithRail>
      <Legend
        note={
          <>
            <span>
              <Lamp state="green" size={11} silent /> {say(words.agrees)}
            </span>
            <span>
              <Lamp state="amber" size={11} silent /> {say(words.hint)}
            </span>
            <span>{say(words.legend)}</span>
          </>
        }
      />
    </>
  )
}
