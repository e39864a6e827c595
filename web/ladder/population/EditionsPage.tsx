import { confirmLadderItem, type LadderEditions, listLadderEditions } from '../../../contract/ladder/population.ts'
import { call, useAnswer } from '../../api.ts'
import { useAskedAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { AskFields } from '../../parts/form/AskFields.tsx'
import { askedField, givenBy, type Typed } from '../../parts/form/asked-fields.ts'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem, Nothing } from '../../parts/table/ListItem.tsx'
import { EnterpriseLinks } from '../../register/EnterpriseLinks.tsx'
import { words } from '../words.ts'

type Edition = LadderEditions['editions'][number]
type Item = Edition['items'][number]
type Asked = { readonly edition: Edition; readonly item: Item }

const fields = [
  askedField('title', 'line', '文件名称', 'Document'),
  askedField('issuer', 'line', '发文机关', 'Issued by'),
  askedField('number', 'line', '文号', 'Number', false),
  askedField('clause', 'line', '条款', 'Clause', false),
]

/** Every edition of the rules; what is recalled is confirmed by the zone from the document, item by item. */
export function EditionsPage() {
  const say = useSay()
  const answer = useAnswer(listLadderEditions, { query: useDaySeen() })
  const { asked, ask, close, run, busy, refused } = useAskedAct<Asked, Asked & { readonly typed: Typed }>(
    ({ edition, item, typed }) => {
      const { title = '', issuer = '', ...more } = givenBy(fields, typed) as Record<string, string>
      return call(confirmLadderItem, {
        params: { edition: edition.id },
        body: { item: item.item, title, issuer, ...more },
      })
    },
    [listLadderEditions],
  )
  return (
    <AnsweredPage answer={answer} title={say(words.editionsTitle)} failed={say(words.notOpened)}>
      {({ editions, mayConfirm }) => (
        <>
          <PageHeader
            crumbs={<EnterpriseLinks />}
            title={say(words.editionsTitle)}
            lead={say(words.editionsLead)}
            rule={false}
          />
          {editions.map((edition) => (
            <EditionSection
              key={edition.id}
              edition={edition}
              confirm={mayConfirm ? (item) => ask({ edition, item }) : undefined}
            />
          ))}
          {asked ? (
            <AskFields
              title={say({ zh: `核定${asked.item.label.zh}`, en: `Confirm ${asked.item.label.en}` })}
              fields={fields}
              first={{ title: asked.edition.source }}
              choices={{}}
              refused={refused}
              busy={busy}
              act={(typed) => run({ ...asked, typed })}
              close={close}
            />
          ) : null}
          <Legend shown={['green', 'unknown']} basis={say(words.editionsTitle)} />
        </>
      )}
    </AnsweredPage>
  )
}

function EditionSection({ edition, confirm }: { edition: Edition; confirm: ((item: Item) => void) | undefined }) {
  const say = useSay()
  const { firstDay, lastDay, source, inForce, items } = edition
  const days = {
    zh: `自${firstDay}起${lastDay ? `至${lastDay}` : ''}${inForce ? '，施行中' : ''}　${source}`,
    en: `from ${firstDay}${lastDay ? ` to ${lastDay}` : ''}${inForce ? ', in force' : ''} · ${source}`,
  }
  return (
    <RuleSection title={say(edition.label)} note={say(days)}>
      {items.length === 0 ? <Nothing>{say(words.allConfirmed)}</Nothing> : null}
      <ul>
        {items.map((item) => (
          <ListItem
            key={item.item}
            sign={<Lamp state={item.confirmed ? 'green' : 'unknown'} />}
            first={say(item.label)}
            second={
              item.confirmed
                ? `${item.confirmed.source} · ${item.confirmed.by} · ${item.confirmed.on}`
                : say(item.certainty)
            }
            act={
              confirm && !item.confirmed ? (
                <button type="button" className="button small" onClick={() => confirm(item)}>
                  {say(words.confirmItem)}
                </button>
              ) : null
            }
          />
        ))}
      </ul>
    </RuleSection>
  )
}
