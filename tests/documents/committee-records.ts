import type { ArchiveRecord, OpenedArchive } from "../../src/store/committee-archive.js";
import { archiveKinds } from "../../src/store/committee-archive.js";
import { aCommittee } from "../builders/a-committee.js";
import { aDraft } from "../builders/a-draft.js";
import { aMeeting } from "../builders/a-meeting.js";
import { aMember } from "../builders/a-member.js";
import { aMorning, aWeekly } from "../builders/a-notice.js";
import { aPerson } from "../builders/a-person.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";

export const record = (kind: ArchiveRecord["kind"], document: object): ArchiveRecord => ({
  kind,
  document: document as ArchiveRecord["document"],
});

/** The Safeguarding Board with one of each, as its store would give it. */
export function someRecords(): ArchiveRecord[] {
  return [
    record("committee", { ...aCommittee(), lastNumber: 1, history: [] }),
    record("person", aPerson()),
    record("member", { ...aMember(), history: [] }),
    record("actionItem", { ...anOpenItem(), turnKey: "t1", history: [loggedLine()] }),
    record("draft", { ...aDraft(), turnKey: "t2" }),
    record("notice", aMorning()),
    record("notice", aWeekly()),
    record("meeting", { ...aMeeting(), turnKey: "t3" }),
  ];
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
