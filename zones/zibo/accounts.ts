import { demonstrationAccounts } from '../../mechanisms/demonstration-accounts.ts'
import { departments } from './departments.ts'

export const accounts = demonstrationAccounts('zibo', departments)
