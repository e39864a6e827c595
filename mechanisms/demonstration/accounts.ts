import { type Post, postIds, posts } from '../../kernel/post.ts'
import type { PackAccount, PackDepartment } from '../zone-pack.ts'

const departmentOf: Partial<Record<Post, string>> = {
  leader: 'committee-office',
  'project-lead': 'development-reform',
  'project-officer': 'development-reform',
  'department-clerk': 'administrative-approval',
  statistician: 'statistics',
  supervisor: 'committee-office',
  'investment-officer': 'investment-promotion',
  'service-agent': 'administrative-approval',
}

const enterpriseOf: Partial<Record<Post, string>> = { enterprise: '演示企业', bank: '演示银行' }

/** Departments that answer for rules of enterprises; besides the clerk of approvals each has one of its own. */
const bureaus = [
  { id: 'industry', department: 'industry-commerce', person: '演示·工信部门科员' },
  { id: 'science', department: 'science-technology', person: '演示·科技部门科员' },
]

/**
 * One demonstration account for each post of a zone, named like `qingdao-leader`, and for the clerks of bureaus.
 * A post whose usual department the zone does not have is left without one.
 */
export function demonstrationAccounts(zone: string, departments: readonly PackDepartment[]): PackAccount[] {
  const known = new Set(departments.map((department) => department.id))
  const ofPosts = postIds.map((post): PackAccount => {
    const department = departmentOf[post]
    const enterprise = enterpriseOf[post]
    return {
      name: `${zone}-${post}`,
      person: `演示·${posts[post].zh}`,
      post,
      ...(department !== undefined && known.has(department) && { department }),
      ...(enterprise !== undefined && { enterprise }),
    }
  })
  const ofBureaus = bureaus
    .filter(({ department }) => known.has(department))
    .map(({ id, ...clerk }): PackAccount => ({ name: `${zone}-${id}-clerk`, post: 'department-clerk', ...clerk }))
  return [...ofPosts, ...ofBureaus]
}
