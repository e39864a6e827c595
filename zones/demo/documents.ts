import type { PackDocument } from '../../mechanisms/zone-pack.ts'

export const documents: readonly PackDocument[] = [
  { id: 'bulletin-2023', seed: 'demo', title: '演示：云溪高新区2023年统计公报', issuer: '演示', day: '2024-02-20' },
  { id: 'bulletin-2024', seed: 'demo', title: '演示：云溪高新区2024年统计公报', issuer: '演示', day: '2025-02-20' },
  { id: 'bulletin-2025', seed: 'demo', title: '演示：云溪高新区2025年统计公报', issuer: '演示', day: '2026-02-20' },
]
