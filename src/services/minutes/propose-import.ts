import type { Committee } from "../../domain/committees/committee.js";
import type { Day } from "../../domain/days/day.js";
import type { PaperReading } from "../../domain/minutes/finding.js";
import { withTurn } from "../../domain/minutes/import-turns.js";
import { isAnotherBody } from "../../domain/minutes/is-another-body.js";
import { judgeReading, planTitle } from "../../domain/minutes/judge/judge-reading.js";
import { meetingOn } from "../../domain/minutes/meeting-on.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { Imports } from "../../store/imports.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import type { ImportOccasion } from "./import-occasion.js";
import { type KnownDeps, knownFor } from "./known-for.js";

/** What was read. `digest`: of the paper, by which it is known again. `file`: its name; absent where words were pasted. */
export type ReadPaper = {
  digest: string;
  file?: string;
  reading: PaperReading;
  /** For which board, so that a paper of another body is told as that. */
  board?: Pick<Committee, "name" | "code">;
};

type Deps = KnownDeps & { imports: Pick<Imports, "insert" | "findByDigest" | "save">; newId: NewId };

/**
 * Keeps what a paper says as proposals until they are checked; nothing of it is on record before that. What is on record just so is only
 * counted (`known`): an import without proposals says nothing new, and is not kept. The same paper that waits already and was answered in part is that one.
 */
export function proposeImport(deps: Deps) {
  const known = knownFor(deps);
  return async (
    scope: CommitteeScope,
    { digest, file, reading: said, board }: ReadPaper,
    occasion: ImportOccasion,
  ): Promise<MinutesImport> => {
    const reading = untilToday(said, occasion.today);
    const waiting = (await deps.imports.findByDigest(scope, digest)).filter(({ state }) => state.kind === "checking");
    const begun = waiting.find(({ turns }) => turns.length > 0);
    if (begun !== undefined) return begun;
    const { by, at, turnKey } = occasion;
    const record = await known(scope, reading, occasion);
    const { meeting, body, contradictions } = reading;
    const onRecord = meeting && meetingOn(meeting.on, record.meetings);
    const read: MinutesImport = {
      id: deps.newId("im_"),
      ...scope,
      by: by.id,
      at,
      ...(file !== undefined && { file }),
      digest,
      ...(meeting !== undefined && {
        meeting: {
          on: meeting.on,
          ...(onRecord !== undefined && { id: onRecord.id }),
          contradictions: meeting.contradictions,
        },
      }),
      ...(body !== undefined && board !== undefined && isAnotherBody(body, board) && { body }),
      ...(contradictions !== undefined && { contradictions }),
      ...(reading.findings.some(({ what }) => what.kind === "objective") && { plan: planTitle(reading) }),
      ...judgeReading(reading, record),
      unread: reading.unread,
      state: { kind: "checking" },
      turns: [],
      revision: 1,
    };
    const kept = read.proposals.length === 0 ? read : (await deps.imports.insert(read, turnKey)).import;
    // Nobody answered anything of the one before, and the roster may have changed since: the newer one takes its place.
    for (const older of waiting) {
      if (older.id === kept.id) continue;
      const turns = withTurn(older, turnKey);
      await deps.imports.save({ ...older, state: { kind: "thrown-away", by: by.id, at }, turns });
    }
    return kept;
  };
}

/** No meeting that is still to come has minutes: its day is that of something else. */
function untilToday({ meeting, ...reading }: PaperReading, today: Day): PaperReading {
  return { ...reading, ...(meeting !== undefined && meeting.on <= today && { meeting }) };
}
