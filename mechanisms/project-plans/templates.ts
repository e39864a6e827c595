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
