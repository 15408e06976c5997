import { type ActionItem, dueOn, isOutstanding } from "../../actions/action-item.js";
import type { DraftDue, DraftOwner } from "../../actions/draft.js";
import { agencyKey } from "../../committees/agency.js";
import type { SaidUpdate } from "../finding.js";
import type { Doubt, ProposedUpdate } from "../proposal.js";
import type { KnownRecord } from "./known-record.js";
import type { SpokenOf } from "./match-items.js";
import { saidDigests, updateDigest, wordsKey } from "./said-words.js";

export type Differences = { update: ProposedUpdate; doubts: readonly Doubt[] };

/**
 * What a paper says of an action on record that is not so there. What a paper said before, be it the same one, is nothing new: what was changed
 * in Teams since is not changed back by it. Of an action that was typed in Teams, another owner or day than it has there is a doubt, and apart
 * from what is plain. None: there is nothing new.
 */
export function differences(
  { finding: { what }, saidOn, owners }: SpokenOf,
  due: DraftDue,
  item: ActionItem,
  { today, notes }: Pick<KnownRecord, "today" | "notes">,
): readonly Differences[] {
  const said = saidDigests(what, saidOn);
  const heard = new Set(item.papers?.said ?? []);
  const isNew = (digest: string | undefined): digest is string => digest !== undefined && !heard.has(digest);
  const isPapers = item.papers?.import !== undefined;
  const of = { kind: "update", item: item.id, number: item.number } as const;
  const plain: Parts = { updates: [] };
  const doubtful: Parts = { updates: [] };
  const digests = { plain: [] as string[], doubtful: [] as string[] };
  const doubts: Doubt[] = [];

  if (isOutstanding(item)) {
    const noted = notes.get(item.id) ?? [];
    plain.updates = what.updates.filter((one) => isNew(updateDigest(one)) && !noted.some((note) => isSame(one, note)));
    digests.plain.push(...plain.updates.map(updateDigest));
  }
  const { state } = what;
  const ends = state.kind === "done" || state.kind === "discharged" || state.kind === "withdrawn";
  if (ends && isOutstanding(item) && state.kind !== item.state.kind && isNew(said.state)) {
    plain.state = state;
    digests.plain.push(said.state);
  }
  // What is over is owed by nobody any more, on no day.
  const isOpen = item.state.kind === "open" && !ends;
  if (isOpen && isPapers && isNew(said.task) && !isSameTask(what.task, item.task)) {
    plain.task = what.task;
    digests.plain.push(said.task);
  }
  if (isOpen && owners.length > 0 && isNew(said.owners) && !mayBeOwners(owners, item)) {
    const replaces = owners.some((owner) => (owner.kind === "settled" || owner.kind === "asked") && owner.inPlaceOf);
    // Whom it would go to has to be known: one of several is no other owner.
    const isKnown = owners.every((owner) => owner.kind !== "asked" || owner.person !== undefined);
    const isPlain = isKnown && (isPapers || replaces);
    (isPlain ? plain : doubtful).owners = owners;
    digests[isPlain ? "plain" : "doubtful"].push(said.owners);
    if (!isPlain) doubts.push(differs(typedOf(what.owners), `A${item.number}`));
  }
  const on = due.kind === "settled" ? dueOn(due.due) : undefined;
  // A paper has a day where the item hangs on the meeting of that day.
  const isAnother =
    due.kind === "settled" && (on === undefined ? due.due.kind !== item.due.kind : on !== dueOn(item.due));
  if (isOpen && isNew(said.due) && isAnother && (on === undefined || on >= today)) {
    const isPlain = isPapers || item.due.kind === "unset";
    (isPlain ? plain : doubtful).due = due;
    digests[isPlain ? "plain" : "doubtful"].push(said.due);
    if (!isPlain) doubts.push(differs(what.dueTyped ?? on ?? "", dueOn(item.due) ?? ""));
  }
  return [
    ...(digests.plain.length > 0 ? [{ update: { ...of, ...plain, said: digests.plain }, doubts: [] }] : []),
    ...(digests.doubtful.length > 0 ? [{ update: { ...of, ...doubtful, said: digests.doubtful }, doubts }] : []),
  ];
}

/** Whether a task has these words, or they break off within it, as at the end of a page; spaces, dashes and quotes do not matter. */
function isSameTask(said: string, task: string): boolean {
  const [own, known] = [said, task].map((text) => wordsKey(text).replaceAll(" ", ""));
  if (own === undefined || known === undefined || own === known) return true;
  return own.length >= leastBegun && known.startsWith(own);
}

/** A shorter beginning is a text of its own. */
const leastBegun = 20;

/** Whether a note has these words; the same words of another day are said anew. */
function isSame(said: SaidUpdate, note: SaidUpdate): boolean {
  return wordsKey(said.text) === wordsKey(note.text) && (said.on === undefined || said.on === note.on);
}

type Parts = Omit<ProposedUpdate, "kind" | "item" | "number" | "said">;

function differs(said: string, and: string): Doubt {
  return { kind: "differs", said, and };
}

function typedOf(owners: SpokenOf["finding"]["what"]["owners"]): string {
  return owners.map((owner) => ("text" in owner ? owner.text : "")).join(", ");
}

/** Whether these are the ones who owe it, or may be: initials that several people have are those of whoever has it. */
function mayBeOwners(owners: readonly DraftOwner[], { owners: known }: ActionItem): boolean {
  switch (known.kind) {
    case "everybody":
      return owners.some(({ kind }) => kind === "everybody");
    case "agency":
      return owners.some((owner) => owner.kind === "agency" && agencyKey(owner.agency) === agencyKey(known.agency));
    case "named": {
      const members = new Set(known.owners.map(({ member }) => member));
      const mayBe = (owner: DraftOwner) =>
        owner.kind === "settled"
          ? members.delete(owner.member)
          : owner.kind === "asked" && owner.offered.some((member) => members.delete(member));
      // Who is settled takes their place before who may be anybody.
      const [sure, unsure] = [true, false].map((is) => owners.filter(({ kind }) => (kind === "settled") === is));
      return owners.length === members.size && [...(sure ?? []), ...(unsure ?? [])].every(mayBe);
    }
  }
}
