import { asWritten, type Label } from '../../kernel/label.ts'

const known: Readonly<Record<string, Label>> = {
  初创期: { zh: '初创期', en: 'Start-up stage' },
  成长期: { zh: '成长期', en: 'Growth stage' },
  稳定期: { zh: '稳定期', en: 'Stable stage' },
}

/** What a stage of an edition is called; a stage of a zone's own as it was written. */
export const stageLabel = (stage: string): Label => known[stage] ?? asWritten(stage)
