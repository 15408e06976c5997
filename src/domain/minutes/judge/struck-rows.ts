import type { ActionItem } from "../../actions/action-item.js";
import type { ImportId } from "../../ids.js";
import type { PaperReading } from "../finding.js";
import type { Proposal } from "../proposal.js";
import type { KnownRecord } from "./known-record.js";
import type { ItemMatch } from "./match-items.js";

const reason = "not in the later version of the minutes";

/**
 * Actions that an earlier version of the same minutes had, which these have no more: to be withdrawn where whoever checks wants it, as a paper
 * may leave out what still holds. An earlier version is one of which most stands in these.
 */
export function struckRows(
  kind: PaperReading["kind"],
  meeting: PaperReading["meeting"],
  matches: ReadonlyMap<unknown, ItemMatch>,
  { items }: Pick<KnownRecord, "items">,
): readonly Omit<Proposal, "row">[] {
  if (kind !== "minutes" || meeting === undefined) return [];
  const found = new Set([...matches.values()].map(({ item }) => item.id));
  const versions = new Map<ImportId, ActionItem[]>();
  for (const item of items) {
    const version = item.papers?.import;
    if (version === undefined || item.raisedOn !== meeting.on) continue;
    versions.set(version, [...(versions.get(version) ?? []), item]);
  }
  return [...versions.values()].flatMap((version) => {
    const struck = version.filter(({ id }) => !found.has(id));
    if (struck.length * 2 >= version.length) return [];
    return struck
      .filter(({ state }) => state.kind === "open")
      .map((item) => ({
        what: {
          kind: "update" as const,
          item: item.id,
          number: item.number,
          updates: [],
          state: { kind: "withdrawn" as const, reason },
        },
        evidence: { words: item.task },
        doubts: [],
        ticked: false,
      }));
  });
}
