import { changeStanding, type StandingChange, type StandingRefused } from "../../domain/agendas/change-standing.js";
import type { BoardChange, Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import { dayAt } from "../../domain/days/zone.js";
import type { MeetingRules } from "../../domain/meetings/meeting-rules.js";
import type { Committees } from "../../store/committees.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** How items are to be numbered: from 1 at each meeting, or on from that number, beginning with the next meeting. */
export type Numbering = { kind: "from-one" } | { kind: "run-on"; first: number };

export type MeetsChanged<Refused extends string> =
  | { kind: "saved"; committee: Committee; before: Committee }
  | { kind: "refused"; committee: Committee; why: Refused | "changed-meanwhile" };

type Deps = { committees: Pick<Committees, "find" | "change"> };

/** `revision`: the one that was looked at, and no other may be changed. */
type Said = Occasion & { revision?: number };

/** Whoever says it in words is tried again so many times when somebody else is quicker. */
const attempts = 5;

/** Sets what every agenda of the committee begins and ends with. Agendas that somebody has touched stay as they are. */
export function changeStandingItems(deps: Deps) {
  return (scope: CommitteeScope, change: StandingChange, said: Said): Promise<MeetsChanged<StandingRefused>> =>
    changeMeets<StandingRefused>(deps, scope, said, ({ meets }) => {
      const standing = changeStanding(meets.standing, change);
      if (typeof standing === "string") return standing;
      const line = { kind: "standing-items" as const, from: meets.standing.length, to: standing.length };
      return isSame(standing, meets.standing) ? undefined : { meets: { ...meets, standing }, line };
    });
}

/** Sets how the committee's agenda items are numbered, from today's meeting on. */
export function changeNumbering(deps: Deps) {
  return (scope: CommitteeScope, to: Numbering, said: Said): Promise<MeetsChanged<never>> =>
    changeMeets<never>(deps, scope, said, ({ meets, zone }) => {
      if (firstOf(to) === firstOf(meets.numbering)) return undefined;
      const numbering = to.kind === "from-one" ? to : { ...to, from: dayAt(said.at, zone) };
      const line = { kind: "numbering" as const, from: firstOf(meets.numbering), to: firstOf(to) };
      return { meets: { ...meets, numbering }, line };
    });
}

function firstOf(numbering: Numbering): number | "each-meeting" {
  return numbering.kind === "from-one" ? "each-meeting" : numbering.first;
}

async function changeMeets<Refused extends string>(
  { committees }: Deps,
  scope: CommitteeScope,
  { by, at, revision }: Said,
  decide: (committee: Committee) => { meets: MeetingRules; line: BoardChange } | undefined | Refused,
): Promise<MeetsChanged<Refused>> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await committees.find(scope);
    if (before === undefined)
      throw Object.assign(new Error("There is no such committee."), { code: "no-such-committee" as const, ...scope });
    const decided = decide(before);
    if (typeof decided === "string") return { kind: "refused", committee: before, why: decided };
    // What is so already is a repeat, or was said by somebody else too.
    if (decided === undefined) return { kind: "saved", committee: before, before };
    if (revision !== undefined && revision !== before.revision)
      return { kind: "refused", committee: before, why: "changed-meanwhile" };
    const { meets, line } = decided;
    const saved = await committees.change(scope, before.revision, { meets }, [{ by, at, change: line }]);
    if (typeof saved !== "string") return { kind: "saved", committee: saved, before };
    if (attempt === attempts) return { kind: "refused", committee: before, why: "changed-meanwhile" };
  }
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
