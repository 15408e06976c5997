import { createHash } from "node:crypto";
import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Draft } from "../../domain/actions/draft.js";
import { freshDue, freshOwners } from "../../domain/actions/fresh-draft.js";
import type { SaidAction } from "../../domain/actions/said-action.js";
import type { Circumstances } from "../../domain/actions/settle-said.js";
import type { BatchId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Drafts } from "../../store/drafts.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { type Answering, draftTurn, markLogged } from "./answer-draft.js";
import { draftOf, type LogDeps, type Logging, saveAction, settle } from "./log-action.js";

type Deps = LogDeps & {
  items: Pick<ActionItems, "findByTurns">;
  drafts: Pick<Drafts, "insert" | "ofBatch" | "change" | "find">;
};

/** Keeps several actions of one message as drafts to be checked together; nothing is logged before that (product.md § 3.1). */
export function draftSeveral(deps: Deps) {
  return async (logging: Logging, said: readonly SaidAction[], known: Circumstances): Promise<readonly Draft[]> => {
    const id = batchIdOf(logging);
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

/** One turn keeps one batch, so that a run that was cut off goes on with it. */
function batchIdOf({ scope: { tenant, committee }, turnKey }: Logging): BatchId {
  const digest = createHash("sha256").update(JSON.stringify([tenant, committee, turnKey]));
  return `b_${digest.digest("hex").slice(0, 20)}`;
}

/**
 * Logs those of a batch that have nothing left to ask, each under the name of who typed it; who accepts them can take them back. Each is
 * logged once, however often this runs.
 */
export function acceptBatch(deps: Deps) {
  return async (
    scope: CommitteeScope,
    batch: BatchId,
    answering: Answering & { turnKey: string },
  ): Promise<AcceptedBatch> => {
    const drafts = (await deps.drafts.ofBatch(scope, batch)).filter(({ state }) => state.kind !== "thrown-away");
    const there = await deps.items.findByTurns(scope, drafts.map(turnOf));
    const items: ActionItem[] = [];
    const fresh: ActionItem[] = [];
    const left: Draft[] = [];
    for (const draft of drafts) {
      const one = await acceptOne(deps, scope, draft, there.get(turnOf(draft)), answering);
      if (one.kind === "left") left.push(one.draft);
      if (one.kind === "logged") items.push(one.item);
      if (one.kind === "logged" && one.fresh) fresh.push(one.item);
    }
    return { items, fresh, left };
  };
}

const turnOf = ({ id }: Draft): string => draftTurn(id);

type AcceptedOne =
  | { kind: "logged"; item: ActionItem; fresh: boolean }
  | { kind: "left"; draft: Draft }
  /** Somebody threw it away meanwhile. */
  | { kind: "gone" };

async function acceptOne(
  deps: Deps,
  scope: CommitteeScope,
  draft: Draft,
  earlier: ActionItem | undefined,
  answering: Answering & { turnKey: string },
): Promise<AcceptedOne> {
  if (earlier !== undefined) {
    await markLogged(deps, scope, draft, earlier);
    return { kind: "logged", item: earlier, fresh: false };
  }
  if (draft.state.kind === "thrown-away") return { kind: "gone" };
  const { by, at, today, roster, turnKey: byTurn } = answering;
  const settled = { owners: freshOwners(draft.owners, roster), due: freshDue(draft.due, answering) };
  const action = settle({ ...draft, ...settled }, at);
  if (action !== undefined) {
    const author = roster.find((member) => member.id === draft.by) ?? by;
    const logging = { scope, by, author, at, today, turnKey: turnOf(draft), byTurn, again: false };
    const item = await saveAction(deps, logging, action);
    await markLogged(deps, scope, draft, item);
    return { kind: "logged", item, fresh: true };
  }
  // From now on it is asked about, with what holds no longer, and logged by itself.
  const alone = await deps.drafts.change(scope, draft.id, draft.revision, { ...settled, batch: null });
  if (alone !== "changed-meanwhile") return { kind: "left", draft: alone };
  const [present, item] = await Promise.all([
    deps.drafts.find(scope, draft.id),
    deps.items.findByTurn(scope, turnOf(draft)),
  ]);
  return present === undefined ? { kind: "gone" } : acceptOne(deps, scope, present, item, answering);
}

export type ThrownBatch = {
  /** Those of the batch that are drafts no more: nothing of them was logged. */
  thrown: readonly Draft[];
  /** Those that were logged before, by this or another card, which they stay. */
  logged: readonly ActionItem[];
};

/** Lets those of a batch go that are not logged yet, in the order of the message. */
export function throwAwayBatch(deps: Deps) {
  return async (scope: CommitteeScope, batch: BatchId): Promise<ThrownBatch> => {
    const thrown: Draft[] = [];
    for (const draft of await deps.drafts.ofBatch(scope, batch)) {
      const gone = await thrownAway(deps, scope, draft);
      if (gone.state.kind === "thrown-away") thrown.push(gone);
    }
    // Looked at last: what somebody accepted while this ran was logged all the same.
    const drafts = await deps.drafts.ofBatch(scope, batch);
    const there = await deps.items.findByTurns(scope, drafts.map(turnOf));
    const logged: ActionItem[] = [];
    for (const draft of drafts) {
      const item = there.get(turnOf(draft));
      if (item === undefined) continue;
      await markLogged(deps, scope, draft, item);
      logged.push(item);
    }
    return { thrown: thrown.filter((draft) => !there.has(turnOf(draft))), logged };
  };
}

/** As it is once it waits no more. */
async function thrownAway(deps: Deps, scope: CommitteeScope, draft: Draft): Promise<Draft> {
  if (draft.state.kind !== "waiting") return draft;
  const gone = await deps.drafts.change(scope, draft.id, draft.revision, { state: { kind: "thrown-away" } });
  if (gone !== "changed-meanwhile") return gone;
  const present = await deps.drafts.find(scope, draft.id);
  return present === undefined ? draft : thrownAway(deps, scope, present);
}
