import { cityRoad } from './city-road.ts'
import { expansion } from './expansion.ts'
import { industrialBuild } from './industrial-build.ts'
import { livelihood } from './livelihood.ts'
import { technicalTransformation } from './technical-transformation.ts'
import type { PlanTemplate } from './template.ts'

export const planTemplates: readonly PlanTemplate[] = [
  industrialBuild,
  expansion,
  technicalTransformation,
  cityRoad,
  livelihood,
]
