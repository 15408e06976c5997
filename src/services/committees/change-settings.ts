import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import { committeeCodes, isCommitteeCode } from "../../domain/committees/committee-code.js";
import { present } from "../../domain/committees/member.js";
import { settingChanges } from "../../domain/committees/setting-value.js";
import { dayAt } from "../../domain/days/zone.js";
import { nextMeetingAfter } from "../../domain/meetings/meeting.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import {
  decideSettings,
  type SettingName,
  type Settings,
  type SettingsObjection,
  type SettingsWish,
  wished,
} from "../../domain/reminders/policy-change.js";
import type { Committees } from "../../store/committees.js";
import type { Meetings } from "../../store/meetings.js";
import type { Members } from "../../store/members.js";
import type { People } from "../../store/people.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What became of a wish, and the committee as it is now. */
export type SettingsSaved =
  /** `changed`: what is set anew; nothing, where all was so already. */
  | { kind: "saved"; committee: Committee; changed: readonly SettingName[] }
  | { kind: "refused"; committee: Committee; objections: readonly SettingsObjection[] }
  /** Only where a revision was named. */
  | { kind: "changed-meanwhile"; committee: Committee };

type Deps = {
  committees: Pick<Committees, "find" | "change" | "takenCodes" | "wakeHome">;
  members: Pick<Members, "roster">;
  people: Pick<People, "findMany" | "wake">;
  meetings: Pick<Meetings, "from" | "change">;
};

/** `revision`: the one that was looked at, and no other may be changed. `again`: the turn ran before and was perhaps cut off. */
export type SettingsOccasion = Occasion & { revision?: number; again?: boolean };

/** Whoever says it in words is tried again so many times when somebody else is quicker. */
const attempts = 5;

/**
 * Sets what a clerk wishes, all of it or nothing. Where the time or the zone is another, everybody without a time of their own and the home
 * are looked at again at the new one, today's still if it lies ahead; where the working days are, due days follow their meetings once more.
 */
export function changeSettings(deps: Deps) {
  return async (scope: CommitteeScope, wish: SettingsWish, said: SettingsOccasion): Promise<SettingsSaved> => {
    for (let attempt = 1; ; attempt += 1) {
      const now = await getCommittee(deps, scope);
      const decision = decideSettings(now, wish, dayAt(said.at, now.zone));
      if (decision.kind === "refused") return { kind: "refused", committee: now, objections: decision.objections };
      const { set, changed } = decision;
      if (changed.length === 0) {
        if (said.again) await follow(deps, now, wished(wish), said.at);
        return { kind: "saved", committee: now, changed };
      }
      const isAnother = said.revision !== undefined && said.revision !== now.revision;
      const committee = isAnother
        ? "changed-meanwhile"
        : await deps.committees.change(scope, now.revision, set, linesOf(now, set, changed, said));
      if (typeof committee !== "string") {
        await follow(deps, committee, changed, said.at);
        return { kind: "saved", committee, changed };
      }
      if (committee === "code-taken")
        return { kind: "refused", committee: now, objections: [await taken(deps, now, set)] };
      if (said.revision !== undefined || attempt === attempts)
        return { kind: "changed-meanwhile", committee: await getCommittee(deps, scope) };
    }
  };
}

/** So many codes are looked at for a free one. */
const codesTried = 50;

/** The code that another committee has, with one like it that is free. */
async function taken(
  { committees }: Deps,
  { tenant, name }: Committee,
  set: Partial<Settings>,
): Promise<SettingsObjection> {
  const { code = "" } = set;
  const codes = committeeCodes(set.name ?? name);
  const likely = Array.from({ length: codesTried }, () => codes.next().value as string).filter((one) => one !== code);
  const gone = await committees.takenCodes({ tenant }, likely);
  const free = likely.find((one) => isCommitteeCode(one) && !gone.includes(one));
  return { kind: "code-taken", code, ...(free === undefined ? {} : { free }) };
}

function linesOf(now: Committee, set: Partial<Settings>, changed: readonly SettingName[], { by, at }: Occasion) {
  return settingChanges(now, { ...now, ...set }, changed).map((change) => ({ by, at, change }));
}

async function getCommittee({ committees }: Deps, scope: CommitteeScope): Promise<Committee> {
  const committee = await committees.find(scope);
  if (committee !== undefined) return committee;
  throw Object.assign(new Error("There is no such committee."), { code: "no-such-committee" as const, ...scope });
}

/** What has to follow, as far as it concerns what was set; it may be done twice. */
async function follow(deps: Deps, committee: Committee, set: readonly SettingName[], at: Date): Promise<void> {
  if (set.includes("at") || set.includes("zone")) await wakeAll(deps, committee, at);
  if (set.includes("nation") || set.includes("recess")) await carryAgain(deps, committee, at);
}

async function wakeAll({ committees, members, people }: Deps, committee: Committee, now: Date): Promise<void> {
  const { tenant, policy, zone } = committee;
  const scope = { tenant, committee: committee.id };
  await committees.wakeHome(scope, nextMorning(policy.at, zone, now));
  const ids = present(await members.roster(scope)).flatMap(({ person }) => (person === undefined ? [] : [person]));
  const without = (await people.findMany({ tenant }, ids)).filter(({ morningAt }) => morningAt === undefined);
  // A person's own zone stays theirs.
  const zones = [...new Set(without.map((person) => person.zone ?? zone))];
  for (const here of zones) {
    const there = without.filter((person) => (person.zone ?? zone) === here).map(({ id }) => id);
    await people.wake({ tenant }, there, nextMorning(policy.at, here, now));
  }
}

/** Papers go out on a working day, so that what is due then has perhaps another day: the ticker carries a meeting that was changed. */
async function carryAgain({ meetings }: Deps, committee: Committee, at: Date): Promise<void> {
  const scope = { tenant: committee.tenant, committee: committee.id };
  const today = dayAt(at, committee.zone);
  const next = nextMeetingAfter(today, await meetings.from(scope, today));
  // Whoever changed it meanwhile has it carried too.
  if (next !== undefined) await meetings.change(scope, next.id, next.revision, {});
}
