import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import type { Finding } from "../../../src/domain/minutes/finding.js";
import { guardPrivacy } from "../../../src/services/committees/guard-privacy.js";
import { privacyEnded } from "../../../src/services/committees/privacy-ended.js";
import { carryMeeting } from "../../../src/services/meetings/carry-meeting.js";
import { acceptImport } from "../../../src/services/minutes/accept-import.js";
import { answerImport } from "../../../src/services/minutes/answer-import.js";
import { carryImports } from "../../../src/services/minutes/carry-imports.js";
import type { ImportOccasion } from "../../../src/services/minutes/import-occasion.js";
import { proposeImport } from "../../../src/services/minutes/propose-import.js";
import { throwImportAway } from "../../../src/services/minutes/throw-import-away.js";
import { undoImport } from "../../../src/services/minutes/undo-import.js";
import type { Store } from "../../../src/store/store.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { aFinding, anActionFound } from "../../builders/a-paper-reading.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

export const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
export const at = new Date("2026-03-04T10:00:00Z");
export const today = day("2026-03-04");
const ann = aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", role: "clerk" });
const december = day("2025-12-04");

/** What the minutes of 26 February say; Wanda is new, Jo Bell was not there, and action 3 of December is on record. */
export const findings: readonly Finding[] = [
  aFinding({ kind: "attender", person: { name: "Ann Ash" }, as: "present" }),
  aFinding({ kind: "attender", person: { name: "Wanda Corrie", agency: "Police" }, as: "present" }),
  aFinding({ kind: "attender", person: { name: "Sarah Kent" }, as: "apologies" }),
  aFinding({ kind: "decision", text: "The plan was approved." }),
  aFinding({ kind: "meeting", on: day("2026-04-16"), startsAt: "14:00" }),
  aFinding(
    anActionFound({
      task: "arrange the visits",
      owners: [{ kind: "typed", text: "WC" }],
      reference: "1",
      due: { kind: "next-meeting" },
      dueTyped: "next meeting",
    }),
  ),
  aFinding(anActionFound()),
  aFinding(anActionFound({ task: "check the figures", reference: "4", owners: [{ kind: "typed", text: "Jo Bell" }] })),
  aFinding(
    anActionFound({
      task: "write to the trust",
      reference: "7",
      raisedOn: december,
      state: { kind: "discharged", on: day("2026-02-26") },
      updates: [{ text: "Letter sent.", on: day("2026-01-15") }],
    }),
  ),
  aFinding(
    anActionFound({
      task: "review the protocol",
      reference: "3",
      earlier: { reference: "3", on: december },
      state: { kind: "done" },
      updates: [{ text: "Protocol agreed." }],
    }),
  ),
  aFinding({ kind: "objective", number: "1.1", text: "Children are heard." }),
  aFinding({ kind: "term", term: "CDOP", meaning: "Child Death Overview Panel" }),
];

export async function aPaperBoard() {
  const store = fakeStore();
  await store.committees.insert(aCommittee({ id: scope.committee }));
  await store.members.add(scope, [ann, aMember()], whenAdded);
  const known = anOpenItem({
    number: await store.committees.drawNumber(scope),
    task: "review the protocol",
    boardReference: "3",
    raisedOn: december,
  });
  await store.actionItems.insert(known, "known", loggedLine());
  return { store };
}

export async function occasion(
  store: Store,
  turnKey: string,
  set: Partial<ImportOccasion> = {},
): Promise<ImportOccasion> {
  return {
    ...{ by: ann, at, turnKey, again: false, today, calendar: englandCalendar },
    committee: aCommittee(),
    roster: await store.members.roster(scope),
    ...set,
  };
}

/** Two runs on one store make no id twice. */
let ids = 0;

/** The promises about papers, on a store. */
export function papersOn(store: Store, told: unknown[] = []) {
  const newId = <Prefix extends string>(prefix: Prefix) => `${prefix}${++ids}` as const;
  const carry = carryMeeting({
    ...store,
    items: store.actionItems,
    calendars: usualCalendars,
    clock: { now: () => at },
    finishEnd: async () => undefined,
    carryProgramme: async () => undefined,
  });
  const parts = {
    ...store,
    members: guardPrivacy(store),
    items: store.actionItems,
    calendars: usualCalendars,
    newId,
    carry,
    redrawAgenda: async () => undefined,
    privacyEnded: privacyEnded(store),
  };
  return {
    propose: proposeImport(parts),
    answer: answerImport(parts),
    accept: acceptImport(parts),
    undo: undoImport(parts),
    throwAway: throwImportAway(parts),
    carry: carryImports({ ...parts, tell: async (news) => void told.push(...news) }),
  };
}

/** All that is on record of the board in short, but numbers, moments and ids. */
export async function recordOf(store: Store) {
  const { items } = await store.actionItems.closedBefore(scope, new Date(8.64e15), 100);
  const outstanding = await store.actionItems.list(scope, {}, { skip: 0, limit: 100 });
  const roster = await store.members.roster(scope);
  const nameOf = (id: string) => roster.find((member) => member.id === id)?.name ?? id;
  const meetings = await store.meetings.from(scope, day("2025-01-01"));
  const told = await Promise.all(
    [...outstanding.items, ...items].map(async (item) => {
      const lines = await store.actionItems.history(scope, item.id, 20);
      const owners = item.owners.kind === "named" ? item.owners.owners.map(({ member }) => nameOf(member)) : [];
      const due = "on" in item.due ? item.due.on : item.due.kind;
      const { state } = item;
      const ended = state.kind === "withdrawn" ? state.reason : "on" in state ? state.on : "";
      return [
        `${item.task}: ${owners.join(" & ")}, ${due}`,
        `${item.boardReference} of ${item.raisedOn}${item.meeting === undefined ? "" : " at its meeting"}`,
        `${state.kind} ${ended}`.trim(),
        lines.map(({ what }) => what.kind).join(" < "),
      ].join("; ");
    }),
  );
  return {
    items: told.sort(),
    roster: roster.map(({ name, leftAt }) => `${name}${leftAt === undefined ? "" : ", left"}`).sort(),
    meetings: await Promise.all(
      meetings.map(async ({ id, on, state }) => {
        const record = await store.meetingRecords.find(scope, id);
        const there = record?.attendance.map(
          ({ who, as }) => `${who.kind === "member" ? nameOf(who.member) : who.name} ${as}`,
        );
        return `${on} ${state.kind}: ${there?.join(", ") ?? ""}`;
      }),
    ),
    decisions: (await store.decisions.newest(scope, 0, 10)).map(({ text, on, state }) => `${on} ${text} ${state.kind}`),
    terms: (await store.glossary.list(scope, { skip: 0, limit: 10 })).terms.map(({ term }) => term),
    plans: (await store.plans.standing(scope)).map(({ title, objectives }) => `${title} ${objectives.length}`),
  };
}
