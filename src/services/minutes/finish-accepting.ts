import type { Meeting } from "../../domain/meetings/meeting.js";
import { isTaken, type Made, type MinutesImport, type Proposal } from "../../domain/minutes/proposal.js";
import type { Imports } from "../../store/imports.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ImportNews, Progress } from "./accept-import.js";
import { type Accepting, isAccepting, noteMade } from "./accepting.js";
import type { ImportOccasion } from "./import-occasion.js";
import { type PutActionsDeps, putActions } from "./put-actions.js";
import { ownMeetingRow, type PutMeetingsDeps, putMeeting } from "./put-meetings.js";
import { putPeople } from "./put-people.js";
import { type PutPlanDeps, planOf, putObjectives, putTerms } from "./put-plan.js";
import { type PutRecordDeps, putAttendance, putDecision } from "./put-record.js";
import { intendUpdates, type PutUpdatesDeps, putUpdate } from "./put-updates.js";

export type FinishAcceptingDeps = PutActionsDeps &
  PutUpdatesDeps &
  PutMeetingsDeps &
  PutRecordDeps &
  PutPlanDeps & {
    imports: Pick<Imports, "find" | "save">;
    members: Pick<Members, "roster" | "add">;
  };

/** So many rows are put on record before it is written down how far it came; those of a run that was cut off are found by their keys. */
const atOnce = 25;

/**
 * Puts what was accepted of a paper on record, to its end. It may be run by anybody, twice at once and after a run that was cut off: each row
 * has a key of its own. `news`: what this run logged and changed. Undefined: the import is gone.
 */
export function finishAccepting(deps: FinishAcceptingDeps) {
  return async (
    scope: CommitteeScope,
    begun: MinutesImport,
    occasion: ImportOccasion,
    onProgress: Progress = async () => undefined,
  ): Promise<{ import: MinutesImport; news: readonly ImportNews[] } | undefined> => {
    const news: ImportNews[] = [];
    const ended = await run();
    const read = ended ?? (await deps.imports.find(scope, begun.id));
    return read && { import: read, news };

    async function run(): Promise<MinutesImport | undefined> {
      if (!isAccepting(begun)) return begun;
      let accepting: Accepting = { scope, read: begun, occasion };
      const taken = begun.proposals.filter((row) => isTaken(row, begun.proposals));
      const todo = (kind: Proposal["what"]["kind"]) => {
        const done = new Set(accepting.read.state.made.map(({ row }) => row));
        return taken.filter(({ row, what }) => what.kind === kind && !done.has(row));
      };
      /** Writes down what was made. False: somebody else has ended it meanwhile. */
      const note = async (made: readonly Made[]): Promise<boolean> => {
        if (made.length === 0) return true;
        const noted = await noteMade(deps, accepting, made);
        if (noted === undefined) return false;
        accepting = noted;
        const done = new Set(accepting.read.state.made.map(({ row }) => row));
        await onProgress(taken.filter(({ row }) => done.has(row)).length, taken.length);
        return true;
      };

      const roster = await putPeople(deps, accepting);
      const own = await ownMeeting(deps, accepting, taken);
      if (own.made !== undefined && !(await note([own.made]))) return undefined;
      for (const { row, what } of todo("meeting")) {
        if (what.kind !== "meeting") continue;
        const { kind: _kind, ...plan } = what;
        const planned = await putMeeting(deps, accepting, row, plan);
        news.push(...planned.news);
        if (!(await note([planned.made]))) return undefined;
      }
      if (own.meeting !== undefined)
        if (!(await note(await putAttendance(deps, accepting, own.meeting, todo("attendance"), roster))))
          return undefined;
      const decided: Made[] = [];
      for (const row of todo("decision")) decided.push(await putDecision(deps, accepting, own.meeting, row));
      if (!(await note(decided))) return undefined;
      if (!(await note(await putObjectives(deps, accepting, todo("objective"))))) return undefined;

      const plan = await planOf(deps, accepting);
      const place = {
        roster,
        ...(own.meeting !== undefined && { meeting: own.meeting }),
        ...(plan !== undefined && { plan }),
      };
      for (const rows of inGroups(todo("action"))) {
        const { made, fresh } = await putActions(deps, accepting, rows, place);
        news.push(...fresh.map((item) => ({ item })));
        if (!(await note(made))) return undefined;
      }
      for (const rows of inGroups(taken.filter(({ what }) => what.kind === "update"))) {
        if (!(await note(await intendUpdates(deps, accepting, rows)))) return undefined;
        const corrected: Made[] = [];
        for (const row of rows) {
          const intended = accepting.read.state.made.find((one) => one.row === row.row);
          if (intended?.kind !== "changed" || intended.done) continue;
          const result = await putUpdate(deps, accepting, row, roster);
          if (result.news !== undefined) news.push(result.news);
          corrected.push(result.made ?? { ...intended, done: true });
        }
        if (!(await note(corrected))) return undefined;
      }
      if (!(await note(await putTerms(deps, accepting, todo("term"))))) return undefined;
      // What could not be put anywhere, as an attendance without a meeting.
      const over = taken.filter(({ row }) => !accepting.read.state.made.some((one) => one.row === row));
      if (!(await note(over.map(({ row }): Made => ({ row, kind: "nothing", why: "refused" }))))) return undefined;
      return end(accepting, own.meeting);
    }

    async function end({ read }: Accepting, meeting: Meeting | undefined): Promise<MinutesImport | undefined> {
      for (let present: MinutesImport | undefined = read; present !== undefined && isAccepting(present); ) {
        const saved: MinutesImport | "changed-meanwhile" = await deps.imports.save({
          ...present,
          ...(read.meeting !== undefined && meeting !== undefined && { meeting: { ...read.meeting, id: meeting.id } }),
          state: { ...present.state, kind: "accepted" },
        });
        if (saved !== "changed-meanwhile") return saved;
        // Somebody else goes on with it too, and wrote down what they made.
        present = await deps.imports.find(scope, read.id);
      }
      return undefined;
    }
  };
}

/** The meeting whose minutes these are, where something of the paper was at it; put on record where it is not. */
async function ownMeeting(
  deps: PutMeetingsDeps,
  accepting: Accepting,
  taken: readonly Proposal[],
): Promise<{ made?: Made; meeting?: Meeting }> {
  const { scope, read, occasion } = accepting;
  const { meeting } = read;
  if (meeting === undefined || meeting.on > occasion.today) return {};
  const isAtIt = ({ what }: Proposal) =>
    what.kind === "attendance" || what.kind === "decision" || (what.kind === "action" && what.raisedOn === meeting.on);
  if (!taken.some(isAtIt)) return {};
  const made = read.state.made.find(({ row }) => row === ownMeetingRow);
  if (made?.kind === "planned") {
    const there = await deps.meetings.find(scope, made.meeting);
    return there?.state.kind === "planned" ? { meeting: there } : {};
  }
  const put = await putMeeting(deps, accepting, ownMeetingRow, { on: meeting.on });
  return { made: put.made, ...(put.meeting !== undefined && { meeting: put.meeting }) };
}

function inGroups(rows: readonly Proposal[]): readonly (readonly Proposal[])[] {
  const groups = Math.ceil(rows.length / atOnce);
  return Array.from({ length: groups }, (_, at) => rows.slice(at * atOnce, (at + 1) * atOnce));
}
