import type { ActionItem, HistoryLine } from "../../../src/domain/actions/action-item.js";
import type { Draft } from "../../../src/domain/actions/draft.js";
import type { BoardLine } from "../../../src/domain/committees/board-history.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Person } from "../../../src/domain/committees/person.js";
import type { RosterList } from "../../../src/domain/committees/roster-list.js";
import type { MemberId } from "../../../src/domain/ids.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import { isToPerson, type Notice } from "../../../src/domain/reminders/notice.js";
import type { Numbered } from "../../../src/store/committees.js";
import type { BeyondUndo, KeptCard, SentCard } from "../../../src/store/handled-turns.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import type { Drawing } from "../../../src/store/served-forms.js";
import { GroupedMap } from "./grouped-map.js";

export type KeptItem = { item: ActionItem; turnKey: string; history: HistoryLine[] };
export type KeptMeeting = { meeting: Meeting; turnKey: string; changedByTurn?: string };
export type KeptTurn = {
  tenant: string;
  holder: string;
  claimedAt: Date;
  leaseUntil: Date;
  done: boolean;
  reply?: KeptCard;
  beyond?: BeyondUndo;
};
export type KeptForms = {
  tenant: string;
  forms: Map<string, Date>;
  waiting?: { card: SentCard; drawing: Drawing };
  drawAt?: Date;
  revision: number;
};
export type KeptLease = { holder: string; until: Date; wantedBy: string; wantedUntil: Date };
export type Woken<Value> = { value: Value; claim?: string };
export type KeptCommittee = Woken<Committee> & {
  lastNumber: number;
  lastNumbers?: Partial<Record<Numbered, number>>;
  history: BoardLine[];
  deletedAt?: Date;
};

/** What the fakes of one store remember together. */
export type FakeWorld = {
  allowances: Map<string, { spent: number; begunAt: Date }>;
  committees: Map<string, KeptCommittee>;
  people: GroupedMap<Woken<Person> & { forgettingSince?: Date }>;
  /** By committee and person. */
  members: GroupedMap<Member>;
  /** By member; each with its committee. */
  rosterLines: { scope: CommitteeScope; line: BoardLine & { member: MemberId } }[];
  /** By committee; what is open also as "open" and the committee. */
  items: GroupedMap<KeptItem>;
  drafts: Map<string, { draft: Draft; turnKey: string }>;
  rosterLists: Map<string, { list: RosterList; turnKey: string }>;
  /** By committee. */
  meetings: GroupedMap<KeptMeeting>;
  /** By person, item or home, and by what there is to be done with them: "wakeAt", "editAt". */
  notices: GroupedMap<Notice>;
  turns: Map<string, KeptTurn>;
  servedForms: Map<string, KeptForms>;
  leases: Map<string, KeptLease>;
  /** What is kept by meeting, and what is numbered: each collection by its name. */
  others: Map<string, Map<string, unknown>>;
};

export function fakeWorld(): FakeWorld {
  return {
    allowances: new Map(),
    committees: new Map(),
    people: new GroupedMap(() => []),
    rosterLines: [],
    members: new GroupedMap(({ committee, person }) => [committee, ...(person === undefined ? [] : [person])]),
    items: new GroupedMap(({ item: { committee, state } }) => [
      committee,
      ...(state.kind === "open" ? [`open ${committee}`] : []),
    ]),
    drafts: new Map(),
    rosterLists: new Map(),
    meetings: new GroupedMap(({ meeting }) => [meeting.committee]),
    notices: new GroupedMap((notice) => [
      ...(isToPerson(notice) ? [notice.person, ...notice.lines.map(({ item }) => item)] : [notice.committee]),
      ...(notice.wakeAt === undefined ? [] : ["wakeAt"]),
      ...(notice.editAt === undefined ? [] : ["editAt"]),
    ]),
    turns: new Map(),
    servedForms: new Map(),
    leases: new Map(),
    others: new Map(),
  };
}
