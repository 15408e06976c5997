import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Draft } from "../../domain/actions/draft.js";
import { freshDue, freshOwners } from "../../domain/actions/fresh-draft.js";
import type { SaidAction } from "../../domain/actions/said-action.js";
import type { Circumstances } from "../../domain/actions/settle-said.js";
import type { BatchId } from "../../domain/ids.js";
import type { Drafts } from "../../store/drafts.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type Answering, draftTurn, markLogged } from "./answer-draft.js";
import { draftOf, type LogDeps, type Logging, saveAction, settle } from "./log-action.js";

type Deps = LogDeps & { drafts: Pick<Drafts, "insert" | "ofBatch" | "change" | "find"> };

/** Keeps several actions of one message as drafts to be checked together; nothing is logged before that (product.md § 3.1). */
export function draftSeveral(deps: Deps) {
  return async (logging: Logging, said: readonly SaidAction[], known: Circumstances): Promise<readonly Draft[]> => {
    const id: BatchId = deps.newId("b_");
    const drafts: Draft[] = [];
    for (const [index, one] of said.entries()) {
      const draft = { ...draftOf(one, known, logging, deps.newId), batch: { id, place: index + 1 } };
      drafts.push((await deps.drafts.insert(draft, `${logging.turnKey}/${index}`)).draft);
    }
    return drafts;
  };
}

export type AcceptedBatch = {
  /** In the order of the message; those that were logged at an earlier press among them. */
  items: readonly ActionItem[];
  /** Logged just now, whose owners are to be told. */
  fresh: readonly ActionItem[];
  /** Those with something left to ask, which stay drafts. */
  left: readonly Draft[];
};

/** Logs those of a batch that have nothing left to ask. Each is logged once, however often this runs. */
export function acceptBatch(deps: Deps) {
  return async (
    scope: CommitteeScope,
    batch: BatchId,
    answering: Answering & { turnKey: string },
  ): Promise<AcceptedBatch> => {
    const { by, at, today, roster, turnKey } = answering;
    const drafts = (await deps.drafts.ofBatch(scope, batch)).filter(({ state }) => state.kind !== "thrown-away");
    const ready = drafts.map((draft) => {
      const fresh = { ...draft, owners: freshOwners(draft.owners, roster), due: freshDue(draft.due, answering) };
      return { draft, action: draft.state.kind === "waiting" ? settle(fresh, at) : undefined };
    });
    const items: ActionItem[] = [];
    const fresh: ActionItem[] = [];
    const left: Draft[] = [];
    for (const { draft, action } of ready) {
      const earlier = await deps.items.findByTurn(scope, draftTurn(draft.id));
      if (earlier !== undefined) items.push(earlier);
      else if (action === undefined) left.push(await outOfBatch(deps, scope, draft));
      else {
        const logger = roster.find((member) => member.id === draft.by) ?? by;
        const logging = { scope, by: logger, at, today, turnKey: draftTurn(draft.id), byTurn: turnKey, again: false };
        const item = await saveAction(deps, logging, action);
        await markLogged(deps, scope, draft, item);
        items.push(item);
        fresh.push(item);
      }
    }
    return { items, fresh, left };
  };
}

/** From now on it is asked about, and logged, by itself. */
async function outOfBatch({ drafts }: Deps, scope: CommitteeScope, draft: Draft): Promise<Draft> {
  const alone = await drafts.change(scope, draft.id, draft.revision, { batch: null });
  return alone === "changed-meanwhile" ? draft : alone;
}
