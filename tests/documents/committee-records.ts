import type { ArchiveRecord, OpenedArchive } from "../../src/store/committee-archive.js";
import { archiveKinds } from "../../src/store/committee-archive.js";
import { aCommittee } from "../builders/a-committee.js";
import { aDecision } from "../builders/a-decision.js";
import { aDraft } from "../builders/a-draft.js";
import { aFrozenArising } from "../builders/a-frozen-arising.js";
import { aMeeting } from "../builders/a-meeting.js";
import { aMeetingRecord } from "../builders/a-meeting-record.js";
import { aMember } from "../builders/a-member.js";
import { aMorning, aWeekly } from "../builders/a-notice.js";
import { aPerson } from "../builders/a-person.js";
import { aPlan } from "../builders/a-plan.js";
import { aProgrammeItem } from "../builders/a-programme-item.js";
import { aSuggestion } from "../builders/a-suggestion.js";
import { aTerm } from "../builders/a-term.js";
import { anAgenda } from "../builders/an-agenda.js";
import { anImport } from "../builders/an-import.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";

export const record = (kind: ArchiveRecord["kind"], document: object): ArchiveRecord => ({
  kind,
  document: document as ArchiveRecord["document"],
});

/** The Safeguarding Board with one of each, as its store would give it. */
export function someRecords(): ArchiveRecord[] {
  return [
    record("committee", { ...aCommittee(), lastNumber: 1, lastNumbers: { decision: 1, programme: 1 }, history: [] }),
    record("person", aPerson()),
    record("member", { ...aMember(), history: [] }),
    record("actionItem", { ...anOpenItem(), turnKey: "t1", history: [loggedLine()] }),
    record("draft", { ...aDraft(), turnKey: "t2" }),
    record("notice", aMorning()),
    record("notice", aWeekly()),
    record("meeting", { ...aMeeting(), turnKey: "t3", changedByTurn: "t4" }),
    record("agenda", ofMeeting(anAgenda({ turns: ["t5"], touched: [{ turn: "t5", item: "ag_budget" }], revision: 1 }))),
    record("meetingRecord", ofMeeting(aMeetingRecord({ turns: ["t6"], revision: 1 }))),
    record("frozenArising", ofMeeting(aFrozenArising({ turns: ["t7"], revision: 1 }))),
    record("programmeItem", { ...aProgrammeItem({ turns: ["t8"] }), turnKey: "t8" }),
    record("decision", { ...aDecision({ turns: ["t9"] }), turnKey: "t9" }),
    record("suggestion", { ...aSuggestion({ turns: ["t10"] }), turnKey: "t10" }),
    record("plan", { ...aPlan({ turns: ["t11"] }), turnKey: "t11" }),
    record("term", { ...aTerm(), id: "tenant-a/c_safeguarding/CDOP", key: "CDOP" }),
    record("import", { ...anImport({ turns: ["t12"] }), turnKey: "t12" }),
  ];
}

/** What there is one of for each meeting has the meeting's id. */
function ofMeeting<Kept extends { meeting: string }>({ meeting: id, ...kept }: Kept) {
  return { id, ...kept };
}

export function opened(records: readonly ArchiveRecord[]): OpenedArchive {
  const counts = archiveKinds.map((kind) => [kind, records.filter((one) => one.kind === kind).length]);
  return {
    counts: Object.fromEntries(counts) as OpenedArchive["counts"],
    records: (async function* () {
      yield* records;
    })(),
  };
}
