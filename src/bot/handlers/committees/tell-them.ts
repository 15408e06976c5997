import type { ActionItem } from "../../../domain/actions/action-item.js";
import { isOwnedBy } from "../../../domain/actions/owners.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { People } from "../../../store/people.js";
import type { TenantScope } from "../../../store/scopes.js";
import { presentToldThem, presentWord } from "../../cards/committees/present-tell.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { isTold, type Tell } from "../../tell.js";
import type { ClaimedTurn } from "../../turn/claim-turn.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress } from "../on-board.js";

type Deps = {
  items: Pick<ActionItems, "find">;
  people: Pick<People, "findMany">;
  tell: Pick<Tell, "person">;
  /** What was told is remembered as a turn of its own, so that a day's second is known. */
  claim: (scope: TenantScope, key: string) => Promise<ClaimedTurn>;
  settle: (scope: TenantScope, key: string) => Promise<void>;
};

/**
 * Tells clerk or owner of an action what somebody knows who may not change it, once a day. Of what they may not read nothing goes out
 * but that they have something to tell, and to the clerk alone.
 */
export function tellThem(deps: Deps) {
  return async (turn: PressTurn, { committee, item: id, to, what }: VerbData<"tell">): Promise<Answer> => {
    const found = boardOfPress(turn, "tell-clerk", committee);
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const { board } = on;
    const item = await deps.items.find(on.scope, id as ActionItem["id"]);
    if (item === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
    const reads = mayRead(item, { ...on.reader, place: "personal" });
    const toOwner = to === "owner" && reads && item.owners.kind === "named";
    const meant = (toOwner ? ownersOf(item, on) : clerksOrChairs(on)).filter((member) => member.id !== on.me.id);
    const known = await deps.people.findMany(
      { tenant: turn.tenant },
      meant.flatMap(({ person }) => person ?? []),
    );
    const told = meant.filter(({ person }) => known.some((one) => one.id === person && isTold(one)));
    // Who owns a closed item is told nobody where it may not be read.
    const whom = (members: readonly Member[]) =>
      toOwner && !mayRead(item, on.reader) ? [] : members.map((member) => board.nameOf(member.id));
    const of = { board, item };
    if (told.length === 0) return { say: presentToldThem({ ...of, news: { kind: "nobody", whom: whom(meant) } }) };
    const say = presentToldThem({ ...of, news: { kind: "told", whom: whom(told) } });
    if (turn.repeated) return { say };
    const key = `tell/${on.me.id}/${item.id}/${toOwner ? "owner" : "clerk"}/${on.today}`;
    const scope = { tenant: turn.tenant };
    const claimed = await deps.claim(scope, key);
    claimed.end();
    if (claimed.claim === "done" || claimed.claim === "held")
      return { say: presentToldThem({ ...of, news: { kind: "told-before", whom: whom(told) } }) };
    return {
      say,
      async afterwards() {
        const word = presentWord({ ...of, from: board.nameOf(on.me.id), ...(reads && { what }) });
        for (const person of known)
          if (told.some((member) => member.person === person.id)) await deps.tell.person(person, word);
        await deps.settle(scope, key);
      },
    };
  };
}

/** Those who still owe it, each by name. */
function ownersOf(item: ActionItem, { roster }: AsMember): readonly Member[] {
  return present(roster).filter((member) => isOwnedBy(item, member));
}

/** Where no clerk has an account the chair hears of it. */
function clerksOrChairs({ roster }: AsMember): readonly Member[] {
  const run = present(roster).filter(runsCommittee);
  const clerks = run.filter(({ role, person }) => role === "clerk" && person !== undefined);
  return clerks.length > 0 ? clerks : run;
}
