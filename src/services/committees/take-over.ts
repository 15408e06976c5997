import { actingClerks, isActingChair } from "../../domain/committees/acting.js";
import type { Member, Role } from "../../domain/committees/member.js";
import { mayTakeOver } from "../../domain/committees/rights.js";
import type { Committees } from "../../store/committees.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What became of somebody's wish to be clerk. Only `clerk` changed anything. */
export type TakenOver =
  /** `before`: what they were; absent where it can't be told any more, as the turn ran before. */
  | { kind: "clerk"; member: Member; before?: Role; roster: readonly Member[] }
  | { kind: "already"; member: Member }
  /** There is a clerk who can act. */
  | { kind: "has-clerk"; clerks: readonly Member[] }
  /** There is a chair, who comes first. */
  | { kind: "chair-first"; chairs: readonly Member[] }
  /** There are members, who come before advisers. */
  | { kind: "members-first" }
  | { kind: "left" };

type Deps = {
  committees: Pick<Committees, "find" | "change">;
  members: Pick<Members, "roster" | "describe">;
};

const attempts = 5;

/**
 * Makes a member clerk where no clerk is left who could act (`mayTakeOver`). Of two at once one becomes clerk and the other hears who is:
 * the committee's revision decides, and whoever comes second steps back.
 */
export function takeOver({ committees, members }: Deps) {
  return async (
    scope: CommitteeScope,
    { member, at, again }: { member: Member; at: Date; again: boolean },
  ): Promise<TakenOver> => {
    for (let attempt = 1; ; attempt += 1) {
      const committee = await committees.find(scope);
      const roster = await members.roster(scope);
      const me = roster.find(({ id, leftAt }) => id === member.id && leftAt === undefined);
      if (committee === undefined || me === undefined) return { kind: "left" };
      if (me.role === "clerk") return again ? { kind: "clerk", member: me, roster } : { kind: "already", member: me };
      if (!mayTakeOver(me, roster)) {
        const clerks = actingClerks(roster);
        if (clerks.length > 0) return { kind: "has-clerk", clerks };
        const chairs = roster.filter(isActingChair);
        return chairs.length > 0 ? { kind: "chair-first", chairs } : { kind: "members-first" };
      }
      const occasion = { by: me.id, at };
      const clerk = await members.describe(scope, me.id, { role: "clerk" }, occasion);
      if (clerk === undefined) return { kind: "left" };
      const decided = await committees.change(scope, committee.revision, {}, []);
      if (typeof decided !== "string") {
        const now = roster.map((one) => (one.id === clerk.id ? clerk : one));
        return { kind: "clerk", member: clerk, before: me.role, roster: now };
      }
      await members.describe(scope, me.id, { role: me.role }, occasion);
      if (attempt === attempts)
        throw Object.assign(new Error("A committee is changed by others all the time."), {
          code: "committee-contended" as const,
        });
    }
  };
}
