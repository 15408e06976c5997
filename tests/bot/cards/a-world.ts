import { type Board, namesOf } from "../../../src/bot/cards/board.js";
import type { ActionItem, HistoryLine } from "../../../src/domain/actions/action-item.js";
import type { Draft } from "../../../src/domain/actions/draft.js";
import type { Owner } from "../../../src/domain/actions/owners.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import type { Reader } from "../../../src/domain/committees/may-read.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import type { MemberId } from "../../../src/domain/ids.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDraft } from "../../builders/a-draft.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

/** What somebody typed, made of the words a fixture has for it: the same words, or hostile ones. */
export type Typed = (words: string) => string;

/** Today in this world is Thu 5 March 2026, 10:42 in London. */
export const now = new Date("2026-03-05T10:42:00Z");
export const today = day("2026-03-05");

export type World = ReturnType<typeof aWorld>;

/** Two committees with their people, actions, meetings and drafts; every typed word goes through `typed`. */
export function aWorld(typed: Typed = (words) => words) {
  const harbour = aCommittee({ id: "c_harbour", name: typed("Harbour Wellbeing Board"), code: "HWB" });
  const pond = aCommittee({
    id: "c_pond",
    name: typed("Pond and Paths Group"),
    code: "PPG",
    home: { ...harbour.home, kind: "group-chat" },
  });
  const member = (id: MemberId, name: string, overrides: Partial<Member> = {}) =>
    aMember({ id, name: typed(name), committee: harbour.id, person: `p_${id.slice(2)}`, ...overrides });
  const roster = [
    member("m_ines", "Ines Barrow", { role: "clerk" }),
    member("m_martin", "Martin Oake", { role: "chair" }),
    member("m_sarah", "Sarah Kent"),
    member("m_joe", "Joe Finch"),
    member("m_joel", "Joe Larkin"),
    member("m_gwilym", "Gwilym Pugh"),
    member("m_odd", "Aoife O'Dwyer", { role: "adviser" }),
  ];
  const sarahAtPond = member("m_sarahpond", "Sarah Kent", { committee: pond.id });
  const board: Board = { committee: harbour, today, nameOf: namesOf(roster) };
  const pondBoard: Board = { committee: pond, today, nameOf: namesOf([sarahAtPond]) };
  const owners = (...members: MemberId[]): ActionItem["owners"] => ({
    kind: "named",
    owners: members.map((id): Owner => ({ member: id, assignedAt: new Date("2026-02-10T10:00:00Z") })),
  });
  const item = (number: number, task: string, on: string | null, overrides: Partial<ActionItem> = {}) =>
    anOpenItem({
      id: `ai_${number}`,
      number,
      committee: harbour.id,
      task: typed(task),
      dueOn: on === null ? null : day(on),
      owners: owners("m_sarah"),
      loggedBy: "m_ines",
      loggedAt: new Date("2026-02-10T10:00:00Z"),
      raisedOn: day("2026-02-10"),
      ...overrides,
    });
  const logged = { by: "m_ines" as const, at: now, before: "logged" as const };
  const items = {
    logged: item(44, "Ask the ferry company about step-free boarding", "2026-03-12", {
      owners: owners("m_joe"),
      loggedAt: now,
      undoable: logged,
    }),
    noDay: item(45, "Find out who holds the key to the slipway", null, {
      due: { kind: "unset" },
      loggedAt: now,
      undoable: logged,
    }),
    moved: item(31, "Write up the findings of the winter visits", "2026-02-20", {
      boardReference: typed("4"),
      revision: 5,
      slips: [
        {
          from: { kind: "day", on: day("2026-01-16") },
          to: { kind: "day", on: day("2026-02-06") },
          at: new Date("2026-01-15T12:00:00Z"),
          by: "m_ines",
          why: typed("two visits were put off by snow"),
        },
        {
          from: { kind: "day", on: day("2026-02-06") },
          to: { kind: "day", on: day("2026-02-20") },
          at: new Date("2026-02-05T12:00:00Z"),
          by: "meeting",
        },
      ],
    }),
    late: item(27, "Send the pharmacy its contract back, signed", "2026-02-23", { owners: owners("m_joe", "m_joel") }),
    closed: item(40, "Settle the complaint about the minibus driver", "2026-02-27", { part: "closed" }),
    today: item(38, "Ring the school about the swimming lessons", "2026-03-05"),
    tomorrow: item(41, "Put the new opening hours on the website", "2026-03-06", { owners: owners("m_joel") }),
    later: item(46, "Draft a page on fire drills for volunteers", "2026-03-13", { owners: owners("m_odd") }),
    meeting: item(29, "Bring three names for the vacant seat", null, {
      due: { kind: "next-meeting", saidOn: day("2026-02-10"), on: day("2026-03-17") },
      owners: owners("m_martin"),
    }),
    everybody: item(47, "Read the draft annual report and send comments", "2026-03-20", {
      owners: { kind: "everybody", assignedAt: now, answered: ["m_joe"] },
    }),
    ongoing: item(12, "Keep the list of first-aiders up to date", null, { owners: owners("m_gwilym") }),
    passOn: item(37, "Count the life belts along the quay", "2026-03-05", { owners: owners("m_gwilym") }),
    done: item(33, "Thank the sea scouts for clearing the beach", "2026-03-03", {
      owners: owners("m_sarah"),
      revision: 2,
      state: {
        kind: "discharged",
        at: new Date("2026-03-05T09:14:00Z"),
        by: "m_sarah",
        note: typed("sent a card on Monday"),
      },
      undoable: {
        by: "m_sarah",
        at: new Date("2026-03-05T09:14:00Z"),
        before: { task: typed("x"), owners: owners("m_sarah"), due: { kind: "none" }, state: { kind: "open" } },
      },
    }),
    awaiting: item(30, "Have the defibrillator checked", "2026-03-02", {
      state: { kind: "done", at: new Date("2026-03-04T09:14:00Z"), by: "m_sarah" },
    }),
    withdrawn: item(43, "Order the wrong lamp for the jetty", "2026-03-30", {
      state: { kind: "withdrawn", at: now, by: "m_ines", reason: "logged in error" },
    }),
    pond: item(9, "Mend the gate by the reed bed", "2026-03-02", {
      id: "ai_pond9",
      committee: pond.id,
      owners: owners("m_sarahpond"),
      loggedBy: "m_sarahpond",
    }),
  };
  const history: HistoryLine[] = [
    { at: new Date("2026-03-03T09:00:00Z"), by: "m_sarah", what: { kind: "undone" } },
    { at: new Date("2026-03-02T15:00:00Z"), by: "m_sarah", what: { kind: "done", note: typed("posted on Monday") } },
    {
      at: new Date("2026-02-05T12:00:00Z"),
      by: "meeting",
      what: { kind: "moved", from: { kind: "day", on: day("2026-02-06") }, to: { kind: "day", on: day("2026-02-20") } },
    },
    {
      at: new Date("2026-01-20T12:00:00Z"),
      by: "m_ines",
      what: { kind: "edited", task: typed("Write up the winter visits") },
    },
    {
      at: new Date("2026-01-19T12:00:00Z"),
      by: "m_ines",
      what: { kind: "edited", owners: owners("m_joe", "m_joel") },
    },
    {
      at: new Date("2026-01-16T12:00:00Z"),
      by: "m_ines",
      what: { kind: "withdrawn", reason: typed("superseded by the audit") },
    },
    { at: new Date("2025-12-02T12:00:00Z"), by: "m_ines", what: { kind: "logged" } },
  ];
  const meeting: Meeting = aMeeting({
    committee: harbour.id,
    on: day("2026-03-17"),
    startsAt: "14:00",
    place: typed("Custom House, upper room"),
  });
  const draft = (overrides: Partial<Draft> = {}): Draft =>
    aDraft({
      committee: harbour.id,
      by: "m_ines",
      typed: typed("Joe to send the tide tables before the half-term"),
      task: typed("send the tide tables"),
      ...overrides,
    });
  const reads = (place: Reader["place"], ...memberships: Member[]): Reader => ({ place, memberships });
  const someone = (id: MemberId): Member => {
    const found = [...roster, sarahAtPond].find((one) => one.id === id);
    if (found === undefined) throw new Error(`nobody is called ${id} in this world`);
    return found;
  };
  return {
    typed,
    harbour,
    pond,
    roster,
    board,
    pondBoard,
    item,
    items,
    owners,
    history,
    meeting,
    draft,
    reads,
    someone,
  };
}

/** A committee that keeps minutes of who signed off what. */
export function signingOff(committee: Committee): Committee {
  return { ...committee, signOff: true };
}
