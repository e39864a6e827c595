import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { posts } from '../../kernel/post.ts'
import { useSay } from '../app/language.ts'
import { type Session, useSession } from '../app/session.ts'
import { OwnAssessmentsSection } from '../assessments/OwnAssessmentsSection.tsx'
import { MineConsultations } from '../delivery/clinic/MineConsultations.tsx'
import { MineAnswers, MineExtensions } from '../delivery/ledger/today/MineExtensions.tsx'
import { MineProblems } from '../delivery/problems/MineProblems.tsx'
import { MineReviews } from '../delivery/reviews/MineReviews.tsx'
import { NextRungSection } from '../ladder/NextRungSection.tsx'
import { OfficeBatchesSection } from '../ladder/nominations/OfficeBatchesSection.tsx'
import { OwnNominationsSection } from '../ladder/nominations/OwnNominationsSection.tsx'
import { Legend } from '../parts/chart/Legend.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { OwnPointsSection } from '../points/OwnPointsSection.tsx'
import { MineObjections } from '../points/objections/MineObjections.tsx'
import { AuditSection } from './administrators/AuditSection.tsx'
import { SecuritySection } from './administrators/SecuritySection.tsx'
import { SystemSection } from './administrators/SystemSection.tsx'
import { type HomeSection, homes } from './homes.ts'
import { ProjectsSection, PublishedSection } from './LinkSections.tsx'
import { leads, TellProjectDay, WaitingLead } from './MineLead.tsx'
import { CollectionSection, FindingsSection } from './OversightSections.tsx'
import { OwnTargetsSection } from './OwnTargetsSection.tsx'
import { TasksSection } from './TasksSection.tsx'
import { ToReportSection } from './ToReportSection.tsx'
import { whoIs, words } from './words.ts'

type Held = Session['held']

const sections: Readonly<Record<HomeSection, (held: Held, zone: string, lead: boolean) => ReactNode>> = {
  points: (_, zone) => <OwnPointsSection key="points" zone={zone} />,
  objections: (_, zone) => <MineObjections key="objections" zone={zone} />,
  tasks: (held, zone, lead) => (
    <TasksSection key="tasks" zone={zone} enterprise={held.post === 'enterprise'} lead={lead} />
  ),
  'own-targets': (held, zone) => (
    <OwnTargetsSection key="own-targets" zone={zone} department={held.departmentId} whole={isOverseer(held)} />
  ),
  collection: (_, zone, lead) => <CollectionSection key="collection" zone={zone} lead={lead} />,
  findings: (_, zone) => <FindingsSection key="findings" zone={zone} />,
  problems: (_, zone) => <MineProblems key="problems" zone={zone} />,
  extensions: (_, zone) => <MineExtensions key="extensions" zone={zone} />,
  answers: (_, zone) => <MineAnswers key="answers" zone={zone} />,
  consultations: (_, zone) => <MineConsultations key="consultations" zone={zone} />,
  reviews: (_, zone) => <MineReviews key="reviews" zone={zone} />,
  ladder: (_, zone) => <NextRungSection key="ladder" zone={zone} />,
  'to-report': (_, zone) => <ToReportSection key="to-report" zone={zone} />,
  assessments: (_, zone) => <OwnAssessmentsSection key="assessments" zone={zone} />,
  nominations: (_, zone) => <OwnNominationsSection key="nominations" zone={zone} />,
  'office-batches': (_, zone) => <OfficeBatchesSection key="office-batches" zone={zone} />,
  projects: (_, zone) => <ProjectsSection key="projects" zone={zone} />,
  system: (_, zone) => <SystemSection key="system" zone={zone} />,
  security: (_, zone) => <SecuritySection key="security" zone={zone} />,
  audit: (_, zone) => <AuditSection key="audit" zone={zone} />,
  published: (_, zone) => <PublishedSection key="published" zone={zone} />,
}

const isOverseer = ({ post }: Held): boolean => post === 'leader' || post === 'supervisor' || post === 'project-lead'

/** What is mine today: the sections that the post declares, the most urgent first. */
export function MinePage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  if (!session) return null
  const { held, person, demonstration } = session
  const { sections: own } = homes[held.post]
  const told = own.find((section) => leads[section])
  const Lead = told && leads[told]
  return (
    <>
      <PageHeader
        title={say(words.mine)}
        aside={
          <>
            <span className="page-aside">{say(whoIs(person, posts[held.post], held.department))}</span>
            {demonstration ? <Demonstration /> : null}
          </>
        }
        lead={
          Lead || own.includes('problems') ? (
            <>
              {Lead ? <Lead /> : null} {own.includes('problems') ? <WaitingLead /> : null}
            </>
          ) : undefined
        }
        rule={false}
      />
      {own.includes('problems') ? <TellProjectDay /> : null}
      {own.map((section) => sections[section](held, zone, section === told))}
      <Legend />
    </>
  )
}
