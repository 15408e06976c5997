import type { ActionItem, Due } from "../../domain/actions/action-item.js";
import type { Draft, DraftOwner } from "../../domain/actions/draft.js";
import type { Member } from "../../domain/committees/member.js";
import type { DraftId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Committees } from "../../store/committees.js";
import type { Drafts } from "../../store/drafts.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import { saveAction, settle } from "./log-action.js";

/** One answer: who was meant by the owner at this place, when it is due, or to let it go. */
export type DraftAnswer =
  | { kind: "owner"; slot: number; owner: Exclude<DraftOwner, { kind: "asked" }> }
  | { kind: "due"; due: Due }
  | { kind: "throw-away" };

export type AnsweredDraft =
  | { kind: "logged"; item: ActionItem }
  | { kind: "asked"; draft: Draft }
  | { kind: "thrown-away"; draft: Draft }
  /** It was answered before: what came of it. */
  | { kind: "settled-before"; draft: Draft; item?: ActionItem }
  | { kind: "unknown-draft" };

type Deps = {
  drafts: Pick<Drafts, "find" | "change">;
  items: Pick<ActionItems, "insert" | "findByTurn" | "find">;
  committees: Pick<Committees, "drawNumber">;
  newId: NewId;
};

/** Takes one answer to a draft; logs the action once nothing is left to ask. The item's turn key is the draft's, so it is logged once. */
export function answerDraft(
  deps: Deps,
): (scope: CommitteeScope, id: DraftId, answer: DraftAnswer, by: Member, at: Date) => Promise<AnsweredDraft> {
  return async function answered(scope, id, answer, by, at): Promise<AnsweredDraft> {
    const draft = await deps.drafts.find(scope, id);
    if (draft === undefined) return { kind: "unknown-draft" };
    switch (draft.state.kind) {
      case "thrown-away":
        return { kind: "settled-before", draft };
      case "logged": {
        const item = await deps.items.find(scope, draft.state.item);
        return { kind: "settled-before", draft, ...(item === undefined ? {} : { item }) };
      }
      case "waiting":
        break;
    }
    if (answer.kind === "throw-away") {
      const thrown = await deps.drafts.change(scope, id, draft.revision, { state: { kind: "thrown-away" } });
      return thrown === "changed-meanwhile"
        ? answered(scope, id, answer, by, at)
        : { kind: "thrown-away", draft: thrown };
    }
    const owners = answer.kind === "owner" ? withOwner(draft.owners, answer.slot, answer.owner) : draft.owners;
    const due = answer.kind === "due" ? ({ kind: "settled", due: answer.due } as const) : draft.due;
    const action = settle(draft.task, owners, due, at);
    if (action === undefined) {
      const asked = await deps.drafts.change(scope, id, draft.revision, { owners, due });
      return asked === "changed-meanwhile" ? answered(scope, id, answer, by, at) : { kind: "asked", draft: asked };
    }
    const reference = draft.boardReference === undefined ? {} : { boardReference: draft.boardReference };
    const item = await saveAction(
      deps,
      { scope, by, at, turnKey: `draft/${id}`, again: true },
      { ...action, ...reference },
    );
    await deps.drafts.change(scope, id, draft.revision, { owners, due, state: { kind: "logged", item: item.id } });
    return { kind: "logged", item };
  };
}

function withOwner(owners: readonly DraftOwner[], slot: number, owner: DraftOwner): readonly DraftOwner[] {
  const answered = owners.map((present, at) => (at === slot ? owner : present));
  if (owner.kind !== "settled") return answered;
  return answered.filter((present, at) => at === slot || present.kind !== "settled" || present.member !== owner.member);
}
