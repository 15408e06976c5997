import type { AgendaItemId } from "../ids.js";
import type { AgendaItem, AgendaKind, SentAgenda, SubItem } from "./agenda.js";
import { agendaNumber } from "./agenda-numbers.js";

/** What became of an item, or of a part of one, since the papers went out. */
export type AgendaChange =
  | { what: "new" }
  /** Its place among those that were there then is another; `from`: the number it had. */
  | { what: "moved"; from: string }
  | { what: "reworded" }
  /** What the board is to do with it is another. Of each absent: nobody said. */
  | { what: "kind"; was?: AgendaKind; now?: AgendaKind };

/** What was on the agenda when the papers went out and is not any more, with the number it had. A part of an item is in its item's part. */
export type TakenOff = { number: string; title: string } & Pick<AgendaItem, "part" | "lead">;

export type AgendaChanges = {
  /** By the item's or sub-item's id. Absent: it is as it went out. */
  changed: ReadonlyMap<AgendaItemId, readonly AgendaChange[]>;
  takenOff: readonly TakenOff[];
};

export const unchangedAgenda: AgendaChanges = { changed: new Map(), takenOff: [] };

/**
 * What is different of an agenda from what went out. Only what changed its place among the others counts as moved: that a new item
 * gave all those after it another number is seen from the new one.
 */
export function agendaChanges(
  { items: before, firstNumber }: Pick<SentAgenda, "items" | "firstNumber">,
  now: readonly AgendaItem[],
): AgendaChanges {
  const changed = new Map<AgendaItemId, readonly AgendaChange[]>();
  const note = (id: AgendaItemId, changes: readonly AgendaChange[]) => {
    if (changes.length > 0) changed.set(id, changes);
  };
  const moves = movesBetween(before, now);
  const kept = new Map(now.map((item) => [item.id, item]));
  for (const item of now) {
    const was = before.find(({ id }) => id === item.id);
    const moved = moves.get(item.id);
    note(item.id, [
      ...(was === undefined ? [{ what: "new" as const }] : []),
      ...(moved === undefined ? [] : [{ what: "moved" as const, from: agendaNumber(firstNumber, moved) }]),
      ...(was === undefined ? [] : differences(was, item)),
    ]);
    if (was !== undefined) noteParts(was, item);
  }
  const takenOff = before.flatMap((item, index): TakenOff[] => {
    const standing = kept.get(item.id);
    if (standing === undefined) return [taken(item, item.title, agendaNumber(firstNumber, index))];
    return item.subItems.flatMap((sub, part) =>
      standing.subItems.some(({ id }) => id === sub.id)
        ? []
        : // A part of what is closed now is closed, whatever it was.
          [taken(standing, sub.title, agendaNumber(firstNumber, index, part))],
    );
  });
  return { changed, takenOff };

  function noteParts(was: AgendaItem, item: AgendaItem): void {
    const index = before.indexOf(was);
    const moves = movesBetween(was.subItems, item.subItems);
    for (const sub of item.subItems) {
      const earlier = was.subItems.find(({ id }) => id === sub.id);
      const from = moves.get(sub.id);
      note(sub.id, [
        ...(earlier === undefined ? [{ what: "new" as const }] : []),
        ...(from === undefined ? [] : [{ what: "moved" as const, from: agendaNumber(firstNumber, index, from) }]),
        ...(earlier !== undefined && earlier.title !== sub.title ? [{ what: "reworded" as const }] : []),
      ]);
    }
  }
}

function taken({ part, lead }: AgendaItem, title: string, number: string): TakenOff {
  return { number, title, part, ...(lead !== undefined && { lead }) };
}

function differences(was: AgendaItem, item: AgendaItem): readonly AgendaChange[] {
  const kinds = {
    ...(was.kind !== undefined && { was: was.kind }),
    ...(item.kind !== undefined && { now: item.kind }),
  };
  return [
    ...(was.title === item.title ? [] : [{ what: "reworded" as const }]),
    ...(was.kind === item.kind ? [] : [{ what: "kind" as const, ...kinds }]),
  ];
}

/** Those that must have been moved for the one order to become the other, as few as can be, by id with the index they had. */
function movesBetween(
  before: readonly Pick<SubItem, "id">[],
  now: readonly Pick<SubItem, "id">[],
): ReadonlyMap<AgendaItemId, number> {
  const indexes = now.map(({ id }) => before.findIndex((one) => one.id === id)).filter((index) => index >= 0);
  const stayed = new Set(longestRising(indexes));
  return new Map(
    now.flatMap(({ id }) => {
      const index = before.findIndex((one) => one.id === id);
      return index < 0 || stayed.has(index) ? [] : [[id, index] as const];
    }),
  );
}

/** The longest row of numbers that rise, in their order; none occurs twice. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const endingAt: (readonly number[])[] = [];
  for (const [place, number] of numbers.entries()) {
    const before = endingAt
      .slice(0, place)
      .filter((row) => (row.at(-1) ?? -1) < number)
      .reduce<readonly number[]>((longest, row) => (row.length > longest.length ? row : longest), []);
    endingAt.push([...before, number]);
  }
  return endingAt.reduce<readonly number[]>((longest, row) => (row.length > longest.length ? row : longest), []);
}
