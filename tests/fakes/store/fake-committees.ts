import { type Committee, mostJoinRequests } from "../../../src/domain/committees/committee.js";
import type { CommitteeChange, Committees } from "../../../src/store/committees.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { claimWoken, earliestWoken, settleWoken, wakeEarlier } from "./fake-claims.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeCommittees({ committees }: FakeWorld = fakeWorld()): Committees {
  const all = () => [...committees.values()].filter(({ deletedAt }) => deletedAt === undefined);
  const kept = (scope: CommitteeScope) => {
    const found = committees.get(scope.committee);
    return found?.value.tenant === scope.tenant && found.deletedAt === undefined ? found : undefined;
  };
  const takenBy = (wanted: Committee) => {
    const others = all().filter(({ value }) => value.tenant === wanted.tenant && value.id !== wanted.id);
    if (others.some(({ value }) => value.home.conversation === wanted.home.conversation)) return "home-taken";
    return others.some(({ value }) => value.code === wanted.code) ? "code-taken" : undefined;
  };
  return {
    async insert(committee, line) {
      const taken = takenBy(committee);
      if (taken !== undefined) return taken;
      committees.set(committee.id, {
        value: copy(committee),
        lastNumber: 0,
        history: line === undefined ? [] : [copy(line)],
      });
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
    findByTeam: async ({ tenant }, team) =>
      copy(all().flatMap(({ value }) => (value.tenant === tenant && value.home.team === team ? [value] : []))),
    takenCodes: async ({ tenant }, codes) =>
      all().flatMap(({ value }) => (value.tenant === tenant && codes.includes(value.code) ? [value.code] : [])),
    async saveHome(scope, home) {
      const found = kept(scope);
      if (found === undefined) return false;
      const before = found.value.home;
      found.value.home = { ...before, ...home };
      return before.installed !== home.installed;
    },
    async change(scope, revision, change, lines) {
      const found = kept(scope);
      if (found?.value.revision !== revision) return "changed-meanwhile";
      const value = changed(found.value, change);
      const taken = takenBy(value);
      if (taken !== undefined) return taken;
      found.value = value;
      found.history.push(...copy(lines));
      return copy(found.value);
    },
    history: async (scope, limit) => copy([...(kept(scope)?.history ?? [])].reverse().slice(0, limit)),
    async note(scope, line) {
      kept(scope)?.history.push(copy(line));
    },
    async noteGuided(scope, step) {
      const found = kept(scope);
      if (found !== undefined) found.value.guided = [...new Set([...found.value.guided, step])];
    },
    async askToJoin(scope, request) {
      const found = kept(scope);
      if (found === undefined) return "gone";
      const { joinRequests } = found.value;
      if (joinRequests.some(({ person }) => person === request.person)) return "asked-before";
      if (joinRequests.length >= mostJoinRequests) return "too-many";
      found.value.joinRequests = [...joinRequests, copy(request)];
      return "asked";
    },
    async settleJoin(scope, person) {
      const found = kept(scope);
      const others = found?.value.joinRequests.filter((request) => request.person !== person) ?? [];
      if (found === undefined || others.length === found.value.joinRequests.length) return false;
      found.value.joinRequests = others;
      return true;
    },
    askedBy: async ({ tenant, person }) =>
      copy(
        all().flatMap(({ value }) =>
          value.tenant === tenant && value.joinRequests.some((request) => request.person === person) ? [value] : [],
        ),
      ),
    async drawNumber(scope, of = "action") {
      const found = kept(scope);
      if (found === undefined)
        throw Object.assign(new Error("There is no such committee."), { code: "no-such-committee" });
      if (of === "action") return ++found.lastNumber;
      found.lastNumbers = { ...found.lastNumbers, [of]: (found.lastNumbers?.[of] ?? 0) + 1 };
      return found.lastNumbers[of] ?? 1;
    },
    async beginDelete(scope, revision, at) {
      const found = kept(scope);
      if (found?.value.revision !== revision) return "changed-meanwhile";
      found.deletedAt = at;
      return "begun";
    },
    async findDeleted(_system, before) {
      const found = [...committees.values()].find(({ deletedAt }) => deletedAt !== undefined && deletedAt < before);
      return found && { tenant: found.value.tenant, committee: found.value.id };
    },
    async remove({ tenant, committee }) {
      const found = committees.get(committee);
      if (found?.value.tenant === tenant && found.deletedAt !== undefined) committees.delete(committee);
    },
    async claimHome(_system, now, leaseUntil) {
      const claimed = claimWoken(all(), now, leaseUntil);
      return claimed && { committee: copy(claimed.kept.value), token: claimed.token };
    },
    settleHome: async (scope, token, nextMorningAt) => settleWoken(kept(scope), token, nextMorningAt),
    earliestMorning: async () => earliestWoken(all()),
    wakeHome: async (scope, at) => wakeEarlier(kept(scope), at),
  };
}

function changed(
  { archivedAt, ...before }: Committee,
  { archivedAt: archive, private: isPrivate, ...set }: CommitteeChange,
): Committee {
  const since = archive === undefined ? archivedAt : (archive ?? undefined);
  const { private: was, ...home } = set.home ?? before.home;
  const now = isPrivate ?? was === true;
  return {
    ...before,
    ...copy(set),
    home: { ...copy(home), ...(now && { private: true }) },
    ...(since === undefined ? {} : { archivedAt: since }),
    revision: before.revision + 1,
  };
}
