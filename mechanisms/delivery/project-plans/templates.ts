import { cityRoad } from './city-road.ts'
import { expansion } from './expansion.ts'
import { industrialBuild } from './industrial-build.ts'
import { livelihood } from './livelihood.ts'
import { ownLand } from './own-land.ts'
import { technicalTransformation } from './technical-transformation.ts'
import type { PlanTemplate } from './template.ts'

export const planTemplates: readonly PlanTemplate[] = [
  industrialBuild,
  ownLand,
  expansion,
  technicalTransformation,
  cityRoad,
  livelihood,
]

/** What tells which plan a project follows. */
export type PlannedProject = { readonly level: string | null; readonly nature: string | null }

/** The template that a project of a kind usually follows, by its id. */
export const usualTemplate = ({ level, nature }: PlannedProject): string =>
  level === 'technical'
    ? technicalTransformation.id
    : level === 'special' || level === 'urban'
      ? cityRoad.id
      : level === 'livelihood'
        ? livelihood.id
        : nature === 'continued'
          ? expansion.id
          : industrialBuild.id
