import type { Occasion } from "../../domain/committees/board-history.js";
import type { JoinRequest } from "../../domain/committees/committee.js";
import { type Member, present, type Role } from "../../domain/committees/member.js";
import { namePartsOf } from "../../domain/committees/name-parts.js";
import type { PersonId } from "../../domain/ids.js";
import type { Committees } from "../../store/committees.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";

/** As what somebody who asked is put on the roster, or that they are not. */
export type JoinAnswer = Extract<Role, "member" | "adviser" | "observer"> | "not-now";

export type JoinAnswered =
  /** On the roster, as was said. `wasListed`: they stood there without an account, as this. */
  | { kind: "added"; member: Member; wasListed?: Role }
  /** They are on the roster already, perhaps as something else: somebody was first. */
  | { kind: "on-it-already"; member: Member }
  | { kind: "not-now"; request?: JoinRequest }
  /** Nobody waits: it was answered before, or never asked. */
  | { kind: "gone" };

type Deps = {
  committees: Pick<Committees, "find" | "settleJoin">;
  members: Pick<Members, "roster" | "add" | "link" | "describe">;
  newId: NewId;
};

type Asked = Occasion & {
  person: PersonId;
  answer: JoinAnswer;
  /** The press ran before and may have had its effect already. */
  again: boolean;
};

/**
 * Answers somebody who asked to be put on the roster. Whoever stands there under the same name without an account is that member, as what
 * they are put there now. The request goes last, so that what was cut off is found by its repeat. Rights are the caller's matter.
 */
export function answerJoin({ committees, members, newId }: Deps) {
  return async (scope: CommitteeScope, asked: Asked): Promise<JoinAnswered> => {
    const { person, answer, again, by, at } = asked;
    const request = (await committees.find(scope))?.joinRequests.find((one) => one.person === person);
    const roster = await members.roster(scope);
    const onIt = present(roster).find((member) => member.person === person);
    if (onIt !== undefined) {
      await committees.settleJoin(scope, person);
      return { kind: again && onIt.role === answer ? "added" : "on-it-already", member: onIt };
    }
    if (request === undefined) return { kind: again && answer === "not-now" ? "not-now" : "gone" };
    if (answer === "not-now") {
      const settled = await committees.settleJoin(scope, person);
      return settled || again ? { kind: "not-now", request } : { kind: "gone" };
    }
    const listed = namesakeOf(request.name, roster);
    if (listed === undefined) {
      const member: Member = { id: newId("m_"), ...scope, person, name: request.name, role: answer };
      await members.add(scope, [member], { by, at, how: "asked" });
    } else {
      // The role first: nobody may have the rights of somebody of their name, not even for a moment.
      await members.describe(scope, listed.id, { role: answer }, { by, at });
      await members.link(scope, listed.id, person, { by, at });
    }
    const now = present(await members.roster(scope)).find((member) => member.person === person);
    await committees.settleJoin(scope, person);
    if (now === undefined) return { kind: "gone" };
    if (now.role !== answer) return { kind: "on-it-already", member: now };
    return { kind: "added", member: now, ...(listed === undefined ? {} : { wasListed: listed.role }) };
  };
}

/** The only one of that name who is on the roster without an account. */
function namesakeOf(name: string, roster: readonly Member[]): Member | undefined {
  const wanted = namePartsOf(name).words.join(" ");
  const [one, ...others] = present(roster).filter(
    (member) => member.person === undefined && namePartsOf(member.name).words.join(" ") === wanted,
  );
  return others.length === 0 && wanted !== "" ? one : undefined;
}
