import type { TenantId } from "../../domain/ids.js";

/**
 * What Teams refuses altogether, as far as this process met it. Nothing is kept: a process that starts anew finds out by one
 * post. As mornings are derived, the end of a pause brings one morning and no backlog.
 */
export type Pauses = {
  pause(scope: "app" | "tenant", tenant: TenantId, until: Date): void;
  /** Until when nothing may be sent to this tenant. Absent: it may. */
  pausedUntil(tenant: TenantId, now: Date): Date | undefined;
};

export function processPauses(): Pauses {
  let app: Date | undefined;
  const tenants = new Map<TenantId, Date>();
  return {
    pause(scope, tenant, until) {
      if (scope === "app") app = until;
      else tenants.set(tenant, until);
    },
    pausedUntil(tenant, now) {
      const until = [app, tenants.get(tenant)].filter((end) => end !== undefined && end > now);
      return until.reduce((latest, end) => (latest === undefined || (end && end > latest) ? end : latest), undefined);
    },
  };
}
