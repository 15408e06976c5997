import type { CommitteeId, PersonId, TenantId } from "../domain/ids.js";

/** Every read and write says first for whom it is, so that none can be written without a tenant. */
export type CommitteeScope = { tenant: TenantId; committee: CommitteeId };
export type PersonScope = { tenant: TenantId; person: PersonId };
/** For what happens before a committee or person is known: finding them. */
export type TenantScope = { tenant: TenantId };
/** For the ticker and migrations only: they serve all tenants. */
export type SystemScope = "system";

/** The scope of anything that carries its tenant and committee. */
export function committeeScope(of: CommitteeScope): CommitteeScope {
  return { tenant: of.tenant, committee: of.committee };
}
