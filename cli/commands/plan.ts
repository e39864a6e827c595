import { writeFile } from 'node:fs/promises'
import { exportPlan } from '../../contract/delivery/files.ts'
import { openProject } from '../../contract/delivery/ledger.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, onOption, textOf, wordsOf, zoneOption } from '../command.ts'
import { outputOf, outputOption } from '../output.ts'
import { table } from '../table.ts'
import { findProject, taskRows } from './delivery.ts'

/** Microsoft Project XML with what was reported and the first plan as baseline; or the plan in force as it can be set. */
const formats = ['xml', 'json'] as const

export const projectPlan: Command = {
  name: 'projects plan',
  words: 'PROJECT',
  label: {
    zh: '一个项目的推进方案；可存成 Microsoft Project XML（带实际和首版基准）或 JSON（可再编入）',
    en: 'The plan of a project; saved as Microsoft Project XML with actuals and baseline, or as JSON that can be set again',
  },
  options: { ...outputOption(formats), ...zoneOption, ...onOption },
  examples: ['jixia projects plan SD-2024-035', 'jixia projects plan SD-2024-035 --output 方案.xml'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [wanted] = wordsOf(invocation, 'PROJECT')
      const output = outputOf(invocation, formats)
      const [zone] = await client.zones(textOf(options, 'zone'))
      const asked = {
        params: { project: await findProject(client, wanted, zone, language) },
        query: given(invocation, 'on'),
        zone,
      }
      const page = await client.call(openProject, asked)
      if (!page.plan) {
        throw new Error({ zh: `“${page.name}”还没有推进方案。`, en: `“${page.name}” has no plan yet.` }[language])
      }
      if (output) {
        const written =
          output.format === 'xml' ? await client.download(exportPlan, asked) : JSON.stringify(page.plan, null, 2)
        await writeFile(output.path, written)
      }
      invocation.answer(page.plan, output ? [output.path] : [page.name, ...table(taskRows(page, language))])
      return exitCodes.done
    }),
}
