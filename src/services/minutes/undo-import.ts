import type { ImportId } from "../../domain/ids.js";
import { withTurn } from "../../domain/minutes/import-turns.js";
import type { Made, MinutesImport, Unmade } from "../../domain/minutes/proposal.js";
import type { Imports } from "../../store/imports.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ImportNews } from "./accept-import.js";
import type { ImportOccasion } from "./import-occasion.js";
import { type TakeBackDeps, takeBackItem, takeBackOther, type Undoing } from "./take-back.js";

export type UndoneImport =
  /** `kept`: the numbers of the actions that somebody changed since, and which stay. `news`: what this run took back of actions. */
  | { kind: "undone"; import: MinutesImport; kept: readonly number[]; news: readonly ImportNews[] }
  /** Nothing of it is on record: it waits to be checked, or was thrown away; or it is being put there just now. */
  | { kind: "nothing-to-undo"; import: MinutesImport }
  | { kind: "gone" };

export type UndoImportDeps = TakeBackDeps & { imports: Pick<Imports, "find" | "save"> };

type UndoingImport = MinutesImport & { state: Extract<MinutesImport["state"], { kind: "undoing" }> };

/** So many are taken back before it is written down how far it came. */
const atOnce = 25;

/**
 * Takes back all that a paper made: actions become withdrawn as logged in error, changes are reverted, decisions struck, meetings cancelled,
 * attendance, terms, objectives and people taken off. What somebody changed since stays. Where it is cut off, the next run goes on; a
 * repeat changes nothing.
 */
export function undoImport(deps: UndoImportDeps) {
  return async (scope: CommitteeScope, id: ImportId, occasion: ImportOccasion): Promise<UndoneImport> => {
    for (;;) {
      const read = await deps.imports.find(scope, id);
      if (read === undefined) return { kind: "gone" };
      switch (read.state.kind) {
        case "checking":
        case "thrown-away":
        case "accepting":
          return { kind: "nothing-to-undo", import: read };
        case "undone":
          return { kind: "undone", import: read, kept: keptOf(read), news: [] };
        case "undoing":
          return finishUndoing(deps, scope, read, occasion);
        case "accepted": {
          const { made } = read.state;
          const { by, at, turnKey } = occasion;
          const begun = await deps.imports.save({
            ...read,
            state: { kind: "undoing", by: by.id, at, made, unmade: [] },
            turns: withTurn(read, turnKey),
          });
          if (begun !== "changed-meanwhile") return finishUndoing(deps, scope, begun, occasion);
        }
      }
    }
  };
}

/** What is taken back first: nothing goes before what hangs on it. */
const order: readonly Made["kind"][] = [
  "defined",
  "changed",
  "logged",
  "objective",
  "decided",
  "attendance",
  "planned",
  "added",
  "nothing",
];

/** Takes back what is left to be, by whomever it is run. */
export async function finishUndoing(
  deps: UndoImportDeps,
  scope: CommitteeScope,
  begun: MinutesImport,
  occasion: ImportOccasion,
): Promise<UndoneImport> {
  const news: ImportNews[] = [];
  let read: MinutesImport = begun;
  while (isUndoing(read)) {
    const { made, unmade } = read.state;
    const undoing: Undoing = { scope, read, made, unmade, occasion };
    // The last of several about one action first.
    const open = made.filter(({ row }) => !unmade.some((one) => one.row === row)).reverse();
    const next = order.flatMap((kind) => open.filter((one) => one.kind === kind)).slice(0, atOnce);
    const done: Unmade[] = [];
    for (const one of next) {
      if (one.kind === "logged" || one.kind === "changed") {
        const taken = await takeBackItem(deps, undoing, one);
        done.push({ row: one.row, kind: taken.kind });
        if (taken.news !== undefined) news.push(taken.news);
      } else done.push({ row: one.row, kind: await takeBackOther(deps, undoing, one) });
    }
    const all = [...unmade, ...done];
    const saved: MinutesImport | "changed-meanwhile" = await deps.imports.save({
      ...read,
      state: { ...read.state, unmade: all, kind: all.length < made.length ? "undoing" : "undone" },
    });
    const present = saved === "changed-meanwhile" ? await deps.imports.find(scope, read.id) : saved;
    if (present === undefined) return { kind: "gone" };
    read = present;
  }
  return { kind: "undone", import: read, kept: keptOf(read), news };
}

function isUndoing(read: MinutesImport): read is UndoingImport {
  return read.state.kind === "undoing";
}

/** The numbers of the actions that were not taken back, as somebody changed them since. */
export function keptOf({ state }: MinutesImport): readonly number[] {
  if (state.kind !== "undone" && state.kind !== "undoing") return [];
  const kept = new Set(state.unmade.flatMap(({ row, kind }) => (kind === "kept" ? [row] : [])));
  const numbers = state.made.flatMap((one) =>
    kept.has(one.row) && (one.kind === "logged" || one.kind === "changed") ? [one.number] : [],
  );
  return [...new Set(numbers)].sort((one, other) => one - other);
}
