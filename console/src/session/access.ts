import { ACCESS, type Operation, type Permission } from '../../../contract/permissions'

export type { Operation, Permission }

const EVERYTHING = '*'

/** The server's own list decides: a button asks for the operation it calls, so it cannot ask for another permission. */
export const holds = (permissions: readonly string[], permission: Permission) =>
  permissions.includes(EVERYTHING) || permissions.includes(permission)
export const opens = (permissions: readonly string[], operation: Operation) => {
  const needed: readonly Permission[] = ACCESS[operation]
  return needed.length === 0 || needed.some((one) => holds(permissions, one))
}
