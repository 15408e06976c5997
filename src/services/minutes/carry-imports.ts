import type { Calendars } from "../../domain/committees/committee-calendar.js";
import { dayAt } from "../../domain/days/zone.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { Committees } from "../../store/committees.js";
import type { Imports } from "../../store/imports.js";
import type { Members } from "../../store/members.js";
import { committeeScope } from "../../store/scopes.js";
import type { ImportNews } from "./accept-import.js";
import { type FinishAcceptingDeps, finishAccepting } from "./finish-accepting.js";
import type { ImportOccasion } from "./import-occasion.js";
import { finishUndoing, type UndoImportDeps } from "./undo-import.js";

type Deps = FinishAcceptingDeps &
  UndoImportDeps & {
    imports: Pick<Imports, "findUnfinished">;
    committees: Pick<Committees, "find">;
    members: Pick<Members, "roster">;
    calendars: Calendars;
    /** Tells of what was logged, changed or taken back. */
    tell: (news: readonly ImportNews[], occasion: ImportOccasion) => Promise<void>;
  };

/** So long after it was begun whoever began it is taken to be gone. */
const givenUpAfterMs = 60_000;

/** Goes on with one paper whose accepting or undoing was cut off, in the name of who began it. Where there is none it costs one read. */
export function carryImports(deps: Deps) {
  const finish = finishAccepting(deps);
  let firstLook: Date | undefined;
  return async (now: Date): Promise<void> => {
    // Whoever began before the first look went with the process before this one.
    firstLook ??= now;
    const givenUp = Math.max(firstLook.getTime(), now.getTime() - givenUpAfterMs);
    const read = await deps.imports.findUnfinished("system", new Date(givenUp));
    if (read === undefined || (read.state.kind !== "accepting" && read.state.kind !== "undoing")) return;
    const scope = committeeScope(read);
    const occasion = await occasionOf(deps, read, read.state.by, now);
    if (occasion === undefined) return;
    if (read.state.kind === "accepting") {
      const ended = await finish(scope, read, occasion);
      await deps.tell(ended?.news ?? [], occasion);
    } else {
      const undone = await finishUndoing(deps, scope, read, occasion);
      if (undone.kind === "undone") await deps.tell(undone.news, occasion);
    }
  };
}

/** Undefined: the committee is being deleted, and this goes with it. */
async function occasionOf(
  { committees, members, calendars }: Deps,
  read: MinutesImport,
  by: MinutesImport["by"],
  at: Date,
): Promise<ImportOccasion | undefined> {
  const scope = committeeScope(read);
  const [committee, roster] = await Promise.all([committees.find(scope), members.roster(scope)]);
  const member = roster.find(({ id }) => id === by);
  if (committee === undefined || member === undefined) return undefined;
  return {
    by: member,
    at,
    turnKey: `import/${read.id}`,
    again: true,
    today: dayAt(at, committee.zone),
    committee,
    calendar: calendars.of(committee),
    roster,
  };
}
