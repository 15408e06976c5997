import { type ActionItem, dueOn, isOutstanding } from "../../actions/action-item.js";
import type { DraftDue, DraftOwner } from "../../actions/draft.js";
import { agencyKey } from "../../committees/agency.js";
import type { Doubt, ProposedUpdate } from "../proposal.js";
import type { KnownRecord } from "./known-record.js";
import type { SpokenOf } from "./match-items.js";
import { saidDigests, updateDigest, wordsKey } from "./said-words.js";

export type Differences = { update: ProposedUpdate; doubts: readonly Doubt[] };

/**
 * What a paper says of an action on record that is not so there. What a paper said before, be it the same one, is nothing new: what was changed
 * in Teams since is not changed back by it. Of an action that was typed in Teams only what became of it is taken unasked. Undefined: nothing.
 */
export function differences(
  { finding: { what }, saidOn, owners }: SpokenOf,
  due: DraftDue,
  item: ActionItem,
  { today }: Pick<KnownRecord, "today">,
): Differences | undefined {
  const said = saidDigests(what, saidOn);
  const heard = new Set(item.papers?.said ?? []);
  const isNew = (digest: string | undefined): boolean => digest !== undefined && !heard.has(digest);
  const isOpen = item.state.kind === "open";
  const isPapers = item.papers?.import !== undefined;
  const doubts: Doubt[] = [];
  const update: ProposedUpdate = { kind: "update", item: item.id, number: item.number, updates: [] };

  const notes = what.updates.filter(
    (one) => isNew(updateDigest(one)) && wordsKey(one.text) !== wordsKey(item.latestNote?.text ?? ""),
  );
  if (isOutstanding(item)) update.updates = notes;

  const { state } = what;
  const ends = state.kind === "done" || state.kind === "discharged" || state.kind === "withdrawn";
  if (ends && isOutstanding(item) && state.kind !== item.state.kind && isNew(said.state)) update.state = state;

  if (isOpen && owners.length > 0 && isNew(said.owners) && !areOwners(owners, item)) {
    update.owners = owners;
    const replaces = owners.some((owner) => (owner.kind === "settled" || owner.kind === "asked") && owner.inPlaceOf);
    if (!isPapers && !replaces) doubts.push(differs(typedOf(what.owners), `A${item.number}`));
  }

  const on = due.kind === "settled" ? dueOn(due.due) : undefined;
  const isAnother = due.kind === "settled" && (due.due.kind !== item.due.kind || on !== dueOn(item.due));
  if (isOpen && isNew(said.due) && isAnother && (on === undefined || on >= today)) {
    update.due = due;
    if (!isPapers && item.due.kind !== "unset") doubts.push(differs(what.dueTyped ?? on ?? "", dueOn(item.due) ?? "–"));
  }

  if (isOpen && isPapers && isNew(said.task) && wordsKey(what.task) !== wordsKey(item.task)) update.task = what.task;

  const fresh = [
    ...update.updates.map(updateDigest),
    ...(update.state === undefined ? [] : [said.state]),
    ...(update.owners === undefined ? [] : [said.owners]),
    ...(update.due === undefined ? [] : [said.due]),
    ...(update.task === undefined ? [] : [said.task]),
  ].filter((one) => one !== undefined);
  return fresh.length === 0 ? undefined : { update: { ...update, said: fresh }, doubts };
}

function differs(said: string, and: string): Doubt {
  return { kind: "differs", said, and };
}

function typedOf(owners: SpokenOf["finding"]["what"]["owners"]): string {
  return owners.map((owner) => ("text" in owner ? owner.text : "")).join(", ");
}

/** Whether these are the ones who owe it. */
function areOwners(owners: readonly DraftOwner[], { owners: known }: ActionItem): boolean {
  switch (known.kind) {
    case "everybody":
      return owners.some(({ kind }) => kind === "everybody");
    case "agency":
      return owners.some((owner) => owner.kind === "agency" && agencyKey(owner.agency) === agencyKey(known.agency));
    case "named": {
      const members = new Set(known.owners.map(({ member }) => member));
      return (
        owners.length === members.size && owners.every((owner) => owner.kind === "settled" && members.has(owner.member))
      );
    }
  }
}
