import type { UnreachableReason } from "../../domain/committees/person.js";
import type { TenantId } from "../../domain/ids.js";
import type { People } from "../../store/people.js";

type Deps = { people: Pick<People, "findByChannelIds" | "saveReach" | "wake"> };

/** What Teams said when somebody had no app and was in no team that has it; being put into one may mend it. */
const mendedByTeam: ReadonlySet<UnreachableReason> = new Set(["not-installed", "removed", "guest"]);

/**
 * News of whether people can be written to. Whoever may be reached again is looked at at once, so that what was not told today is told.
 * People whom nobody knows yet are left alone.
 */
export function hearOfReach({ people }: Deps) {
  return {
    /** Somebody took the app away from their own chat: nothing is sent there until it comes back. */
    async removed(tenant: TenantId, channelId: string | undefined, now: Date): Promise<void> {
      const [person] = channelId === undefined ? [] : await people.findByChannelIds({ tenant }, [channelId]);
      if (person === undefined) return;
      const reach = { kind: "unreachable", reason: "removed", since: now } as const;
      await people.saveReach({ tenant, person: person.id }, reach);
    },

    /** These came into a team that has the app, which lets us write to them: whether it does is tried. */
    async joinedTeam(tenant: TenantId, channelIds: readonly string[], now: Date): Promise<void> {
      const found = channelIds.length === 0 ? [] : await people.findByChannelIds({ tenant }, channelIds);
      const mended = found.filter(({ reach }) => reach.kind === "unreachable" && mendedByTeam.has(reach.reason));
      for (const { id } of mended) await people.saveReach({ tenant, person: id }, { kind: "untried" });
      const ids = mended.map(({ id }) => id);
      if (ids.length > 0) await people.wake({ tenant }, ids, now);
    },
  };
}
