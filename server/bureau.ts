import type { PackDepartment, ZonePack } from '../mechanisms/zone-pack.ts'
import type { Viewer } from './viewer.ts'

/** A department that answers for something in a zone. */
export type Bureau = Pick<PackDepartment, 'id' | 'label'>

/** The department by its id as a zone calls it; none where the zone has no such department. */
export const bureauIn = (packs: readonly ZonePack[], zone: string, id: string | undefined): Bureau | undefined =>
  packs.find((pack) => pack.zone.id === zone)?.departments.find((department) => department.id === id)

/** Whether somebody may work for a department: of the posts only clerks belong to one, and a clerk of none works for all. */
export const worksFor = ({ post, department }: Pick<Viewer, 'post' | 'department'>, bureau: string): boolean =>
  post !== 'department-clerk' || department === null || department === bureau
