import type { ActionItem } from "../../../domain/actions/action-item.js";
import { type Member, runsCommittee } from "../../../domain/committees/member.js";
import type { ActionItemId } from "../../../domain/ids.js";
import type { ProofAbout } from "../../../services/reminders/proof.js";
import type { ActionItems } from "../../../store/action-items.js";
import { nameFor } from "../../cards/actions/item-lines.js";
import { presentSomebodyHere } from "../../cards/committees/present-outsiders.js";
import { presentProofRefused } from "../../cards/reminders/present-proof-refused.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { textOf } from "../../commands/texts/text-of.js";
import { clerksOf, type Found, type OnBoard } from "../on-board.js";

/** What proof is asked for: of an action, of what a member was told, or both. */
export type ProofWanted = { item?: ActionItem; member?: Member };

/** The same as far as the asker may see it here. */
export type ProofMeant = ProofWanted & {
  /** All of it was asked for, and the asker sees their own part. */
  onlyYours: boolean;
  /** What is in the closed part is left out. */
  openPartOnly: boolean;
};

/** What the ids of a button or of a file's card mean here; ids of nothing here are out of date. */
export async function wantedOf(
  items: Pick<ActionItems, "find">,
  on: OnBoard,
  data: { item?: string | undefined; member?: string | undefined },
): Promise<Found<OnBoard & ProofWanted>> {
  const item = data.item === undefined ? undefined : await items.find(on.scope, data.item as ActionItemId);
  const member = on.roster.find(({ id }) => id === data.member);
  const gone = (data.item !== undefined && item === undefined) || (data.member !== undefined && member === undefined);
  if (gone || (item === undefined && member === undefined))
    return { kind: "answer", answer: { say: presentRefusal({ kind: "stale-press" }) } };
  return { kind: "found", on: { ...on, ...partsOf({ item, member }) } };
}

/** Only what is wanted, without what else is known. */
export function partsOf({ item, member }: { item?: ActionItem | undefined; member?: Member | undefined }): ProofWanted {
  return { ...(item === undefined ? {} : { item }), ...(member === undefined ? {} : { member }) };
}

/**
 * Everybody sees what they were told themselves, chair and clerk see all (product.md § 1). In a shared place it is not told who heard of an action
 * in the closed part, to nobody.
 */
export function permitProof(
  on: OnBoard,
  wanted: ProofWanted,
): { kind: "permitted"; meant: ProofMeant } | { kind: "refused"; say: Rendered } {
  const { item, member } = wanted;
  const { me, board, reader } = on;
  if (me === undefined) return { kind: "refused", say: presentSomebodyHere({ board, clerks: clerksOf(on) }) };
  const own = !runsCommittee(me);
  if (own && member !== undefined && member.id !== me.id)
    return { kind: "refused", say: presentProofRefused({ kind: "not-yours", of: "proof", clerks: clerksOf(on) }) };
  const shared = reader.place !== "personal";
  if (shared && item?.part === "closed") {
    const name = nameFor(item, board, reader);
    return { kind: "refused", say: presentProofRefused({ kind: "closed-here", name, text: proofText(wanted) }) };
  }
  return {
    kind: "permitted",
    meant: {
      ...wanted,
      ...(own ? { member: me } : {}),
      onlyYours: own && member === undefined,
      openPartOnly: shared && item === undefined,
    },
  };
}

/** The text that asks for it in one's own chat. */
export function proofText({ item, member }: ProofWanted, csv?: "csv"): string {
  const asked = {
    kind: "proof" as const,
    ...(item === undefined ? {} : { item: { number: item.number } }),
    ...(member === undefined ? {} : { whose: { kind: "typed" as const, text: member.name } }),
    ...(csv === undefined ? {} : { csv: true as const }),
  };
  return textOf(asked) ?? "my proof";
}

/** As the service is asked for it. */
export function aboutOf({ item, member }: ProofWanted): ProofAbout {
  return {
    ...(item === undefined ? {} : { item: item.id }),
    ...(member === undefined
      ? {}
      : { of: { member: member.id, ...(member.person === undefined ? {} : { person: member.person }) } }),
  };
}
