import type { Draft, DraftOwner } from "../../../domain/actions/draft.js";
import { mayReadDraft, type Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board } from "../board.js";
import type { Element } from "../card-data.js";
import { maybeLine } from "../pieces.js";
import { part } from "../render-card.js";
import { type Line, small, smallStrong } from "../runs.js";
import { cut, taskLine } from "../typed-text.js";
import { allMembers, dueName } from "../words/actions.js";
import { listed } from "../words/counted.js";
import { draftWords } from "../words/drafts.js";
import { severalWords } from "../words/several.js";
import { namesWords } from "./item-lines.js";

/** Whether nothing is left to ask. */
export function isAnswered({ owners, due }: Pick<Draft, "owners" | "due">): boolean {
  return due.kind === "settled" && owners.length > 0 && owners.every(({ kind }) => kind !== "asked");
}

type Drawn = { board: Board; reader: Reader; place: number; separated: boolean; third?: Line };

/** A draft as a row that opens to its question: task, then what is settled and what is to be asked. Of a closed one only its place. */
export function draftRow(draft: Draft, { board, reader, place, separated, third }: Drawn): Element {
  if (!mayReadDraft(draft, reader))
    return part("row-frozen", {
      number: String(place),
      task: draftWords.closed,
      second: [small(draftWords.ownChat)],
      third: maybeLine(undefined),
      separated,
      quiet: true,
    });
  return part("row", {
    number: String(place),
    verb: "draft.show",
    tooltip: `Open row ${place}`,
    open: { draft: draft.id, committee: draft.committee },
    task: taskLine(draft.task),
    second: secondLine(draft, board),
    third: maybeLine(third),
    separated,
  });
}

function secondLine({ owners, due, discharged }: Draft, board: Board): Line {
  const asked = [
    ...owners.flatMap((owner) =>
      owner.kind === "asked" ? [`${severalWords.whose}${owner.typed === "" ? "" : ` “${cut(owner.typed, 40)}”`}`] : [],
    ),
    ...(due.kind === "asked" ? [`${severalWords.whenDue} “${cut(due.typed, 40)}”`] : []),
  ];
  const settled = [
    ...(discharged === undefined ? [] : [severalWords.discharged + dayWords(discharged, board.today)]),
    // What the board has closed already is due no more.
    ...(due.kind === "settled" && discharged === undefined ? [dueName(due.due, board.today)] : []),
    ...(owners.some(({ kind }) => kind !== "asked") ? [ownersOf(owners, board)] : []),
  ];
  const said = settled.length === 0 ? [] : [small(`${asked.length === 0 ? "" : " · "}${settled.join(" · ")}`)];
  return asked.length === 0 ? said : [smallStrong(listed(asked)), ...said];
}

function ownersOf(owners: readonly DraftOwner[], board: Board): string {
  return namesWords(owners.flatMap((owner) => nameOf(owner, board) ?? []));
}

/** The name of an owner who is settled. */
export function nameOf(owner: DraftOwner, board: Board): string | undefined {
  switch (owner.kind) {
    case "settled":
      return board.nameOf(owner.member);
    case "everybody":
      return allMembers;
    case "agency":
      return owner.agency;
    case "asked":
      return undefined;
  }
}
