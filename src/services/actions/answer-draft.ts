import type { ActionItem, Due } from "../../domain/actions/action-item.js";
import type { Draft, DraftOwner } from "../../domain/actions/draft.js";
import type { Calendar } from "../../domain/actions/due-at-meeting.js";
import { freshDue, freshOwners } from "../../domain/actions/fresh-draft.js";
import type { Member } from "../../domain/committees/member.js";
import type { DraftId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Committees } from "../../store/committees.js";
import type { Drafts } from "../../store/drafts.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import { saveAction, settle } from "./log-action.js";

/** One answer: who was meant by the owner at this place, when it is due, other words for it, or to let it go. */
export type DraftAnswer =
  | { kind: "owner"; slot: number; owner: Exclude<DraftOwner, { kind: "asked" }> }
  | { kind: "due"; due: Due }
  /** Other words for what is to be done. */
  | { kind: "task"; task: string }
  | { kind: "throw-away" };

/** Who answers, when, and what roster and calendar say by then. */
export type Answering = { by: Member; at: Date; roster: readonly Member[] } & Calendar;

/** `madeFor`: the revision of the draft that was shown; absent where none is known. */
export type AnsweringDraft = Answering & { madeFor?: number };

export type AnsweredDraft =
  | { kind: "logged"; item: ActionItem }
  /** `overtaken`: somebody had answered it after the revision that was shown, and this answer was not taken. */
  | { kind: "asked"; draft: Draft; overtaken?: true }
  | { kind: "thrown-away"; draft: Draft }
  /** It was answered before: what came of it. */
  | { kind: "settled-before"; draft: Draft; item?: ActionItem }
  | { kind: "unknown-draft" };

type Deps = {
  drafts: Pick<Drafts, "find" | "change">;
  items: Pick<ActionItems, "insert" | "findByTurn">;
  committees: Pick<Committees, "drawNumber">;
  newId: NewId;
};

/** The turn under which a draft is logged, whoever answers it: so once. */
export const draftTurn = (id: DraftId): string => `draft/${id}`;

/**
 * Takes one answer to a draft and logs the action once nothing is left to ask. It is logged under the draft's own turn key, so
 * once; one of a batch waits until that is accepted. Days pass while a draft waits: what was settled when it was written and holds no
 * longer is asked again. An answer to a card that shows an older revision is not taken; where nothing is left to ask by then, as after
 * a run that was cut off, the action is logged all the same.
 */
export function answerDraft(
  deps: Deps,
): (scope: CommitteeScope, id: DraftId, answer: DraftAnswer, answering: AnsweringDraft) => Promise<AnsweredDraft> {
  return async function answered(scope, id, answer, answering): Promise<AnsweredDraft> {
    const draft = await deps.drafts.find(scope, id);
    if (draft === undefined) return { kind: "unknown-draft" };
    // The item tells what happened even where the draft was cut off before it could say so.
    const item = await deps.items.findByTurn(scope, draftTurn(id));
    if (item !== undefined) return { kind: "settled-before", draft: await markLogged(deps, scope, draft, item), item };
    if (draft.state.kind !== "waiting") return { kind: "settled-before", draft };
    const overtaken = answering.madeFor !== undefined && answering.madeFor !== draft.revision;
    if (answer.kind === "throw-away") {
      if (overtaken) return { kind: "asked", draft, overtaken };
      const thrown = await deps.drafts.change(scope, id, draft.revision, { state: { kind: "thrown-away" } });
      return thrown === "changed-meanwhile"
        ? answered(scope, id, answer, answering)
        : { kind: "thrown-away", draft: thrown };
    }
    const { by, at, today } = answering;
    const said = overtaken ? draft : withAnswer(draft, answer);
    const owners = freshOwners(said.owners, answering.roster);
    const due = freshDue(said.due, answering);
    const action = settle({ ...said, owners, due }, at);
    const asked = action === undefined || draft.batch !== undefined;
    if (overtaken && asked) return { kind: "asked", draft, overtaken };
    const saved = await deps.drafts.change(scope, id, draft.revision, { task: said.task, owners, due });
    if (saved === "changed-meanwhile") return answered(scope, id, answer, answering);
    if (asked) return { kind: "asked", draft: saved };
    // It is the action of whoever said it; who answered what was asked had it logged, and can take that back.
    const author = answering.roster.find((member) => member.id === draft.by) ?? by;
    const logged = await saveAction(
      deps,
      { scope, by, author, at, today, turnKey: draftTurn(id), again: false },
      action,
    );
    await markLogged(deps, scope, saved, logged);
    return { kind: "logged", item: logged };
  };
}

/** Says in the draft what came of it. Whoever changed it meanwhile was too late: the item is there. */
export async function markLogged(
  deps: { drafts: Pick<Drafts, "find" | "change"> },
  scope: CommitteeScope,
  draft: Draft,
  item: ActionItem,
): Promise<Draft> {
  if (draft.state.kind === "logged") return draft;
  const marked = await deps.drafts.change(scope, draft.id, draft.revision, {
    state: { kind: "logged", item: item.id },
  });
  if (marked !== "changed-meanwhile") return marked;
  const present = await deps.drafts.find(scope, draft.id);
  return present === undefined ? draft : markLogged(deps, scope, present, item);
}

function withAnswer(draft: Draft, answer: DraftAnswer): Draft {
  switch (answer.kind) {
    case "owner":
      return { ...draft, owners: withOwner(draft.owners, answer.slot, answer.owner) };
    case "due":
      return { ...draft, due: { kind: "settled", due: answer.due } };
    case "task":
      return { ...draft, task: answer.task };
    case "throw-away":
      return draft;
  }
}

function withOwner(owners: readonly DraftOwner[], slot: number, owner: DraftOwner): readonly DraftOwner[] {
  const answered = owners.map((present, at) => (at === slot ? owner : present));
  if (owner.kind !== "settled") return answered;
  return answered.filter((present, at) => at === slot || present.kind !== "settled" || present.member !== owner.member);
}
