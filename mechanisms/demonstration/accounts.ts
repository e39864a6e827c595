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

/** The department that runs batches of titles; besides the clerk of approvals it has one of its own. */
const titlesOffice = 'industry-commerce'
const titlesClerk = (zone: string): PackAccount => ({
  name: `${zone}-industry-clerk`,
  person: '演示·工信部门科员',
  post: 'department-clerk',
  department: titlesOffice,
})

/**
 * One demonstration account for each post of a zone, named like `qingdao-leader`.
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
  return known.has(titlesOffice) ? [...ofPosts, titlesClerk(zone)] : ofPosts
}
