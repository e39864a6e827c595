import type { Card } from '../../engines/reports/card.ts'
import { fiveYears } from './cards/five-years.ts'
import { threeQuarters2023 } from './cards/three-quarters-2023.ts'
import { year2020 } from './cards/year-2020.ts'
import { year2024 } from './cards/year-2024.ts'

export const cards: readonly Card[] = [threeQuarters2023, year2024, year2020, fiveYears]
