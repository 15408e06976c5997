import type { ActionItem, HistoryLine } from "../../../src/domain/actions/action-item.js";
import type { Draft } from "../../../src/domain/actions/draft.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Person } from "../../../src/domain/committees/person.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import type { Notice } from "../../../src/domain/reminders/notice.js";
import type { KeptCard, SentCard } from "../../../src/store/handled-turns.js";
import type { Drawing } from "../../../src/store/served-forms.js";

export type KeptItem = { item: ActionItem; turnKey: string; history: HistoryLine[] };
export type KeptTurn = {
  tenant: string;
  holder: string;
  claimedAt: Date;
  leaseUntil: Date;
  done: boolean;
  reply?: KeptCard;
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

/** What the fakes of one store remember together. */
export type FakeWorld = {
  allowances: Map<string, { spent: number; begunAt: Date }>;
  committees: Map<string, Woken<Committee> & { lastNumber: number }>;
  people: Map<string, Woken<Person>>;
  members: Map<string, Member>;
  items: Map<string, KeptItem>;
  drafts: Map<string, { draft: Draft; turnKey: string }>;
  meetings: Map<string, { meeting: Meeting; turnKey: string; changedByTurn?: string }>;
  notices: Map<string, Notice>;
  turns: Map<string, KeptTurn>;
  servedForms: Map<string, KeptForms>;
  leases: Map<string, KeptLease>;
};

export function fakeWorld(): FakeWorld {
  return {
    allowances: new Map(),
    committees: new Map(),
    people: new Map(),
    members: new Map(),
    items: new Map(),
    drafts: new Map(),
    meetings: new Map(),
    notices: new Map(),
    turns: new Map(),
    servedForms: new Map(),
    leases: new Map(),
  };
}
