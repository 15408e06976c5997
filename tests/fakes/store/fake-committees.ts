import type { Committees } from "../../../src/store/committees.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { claimWoken, earliestWoken, settleWoken, wakeEarlier } from "./fake-claims.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeCommittees({ committees }: FakeWorld = fakeWorld()): Committees {
  const all = () => [...committees.values()];
  const kept = (scope: CommitteeScope) => {
    const found = committees.get(scope.committee);
    return found?.value.tenant === scope.tenant ? found : undefined;
  };
  return {
    async insert(committee) {
      const others = all().filter(({ value }) => value.tenant === committee.tenant);
      if (others.some(({ value }) => value.home.conversation === committee.home.conversation)) return "home-taken";
      if (others.some(({ value }) => value.code === committee.code)) return "code-taken";
      committees.set(committee.id, { value: copy(committee), lastNumber: 0 });
      return "inserted";
    },
    find: async (scope) => copy(kept(scope)?.value),
    findMany: async ({ tenant }, ids) =>
      ids.flatMap((committee) => {
        const found = kept({ tenant, committee });
        return found === undefined ? [] : [copy(found.value)];
      }),
    findByHome: async ({ tenant }, conversation) =>
      copy(all().find(({ value }) => value.tenant === tenant && value.home.conversation === conversation)?.value),
    async saveHome(scope, home) {
      const found = kept(scope);
      if (found !== undefined) found.value.home = { ...found.value.home, ...home };
    },
    async saveTeam({ tenant }, team, installed) {
      for (const { value } of committees.values()) {
        if (value.tenant === tenant && value.home.team === team) value.home = { ...value.home, installed };
      }
    },
    async changeSettings(scope, revision, set) {
      const found = kept(scope);
      if (found?.value.revision !== revision) return "changed-meanwhile";
      found.value = { ...found.value, ...copy(set), revision: found.value.revision + 1 };
      return copy(found.value);
    },
    async drawNumber(scope) {
      const found = kept(scope);
      if (found === undefined)
        throw Object.assign(new Error("There is no such committee."), { code: "no-such-committee" });
      return ++found.lastNumber;
    },
    async claimHome(_system, now, leaseUntil) {
      const claimed = claimWoken(committees.values(), now, leaseUntil);
      return claimed && { committee: copy(claimed.kept.value), token: claimed.token };
    },
    settleHome: async (scope, token, nextMorningAt) => settleWoken(kept(scope), token, nextMorningAt),
    earliestMorning: async () => earliestWoken(committees.values()),
    wakeHome: async (scope, at) => wakeEarlier(kept(scope), at),
  };
}
