import { demonstrationAccounts } from '../../mechanisms/demonstration/accounts.ts'
import { departments } from './departments.ts'
import { zone } from './zone.ts'

export const accounts = demonstrationAccounts(zone.id, departments)
