import {
  presentAsked,
  presentDraftWording,
  presentDuePicker,
  presentOwnerPicker,
  presentThrownAway,
} from "../../../src/bot/cards/actions/present-asked.js";
import { presentAccepted, presentBatch, presentBatchThrownAway } from "../../../src/bot/cards/actions/present-batch.js";
import { presentBriefing } from "../../../src/bot/cards/actions/present-briefing.js";
import { presentDrafts } from "../../../src/bot/cards/actions/present-drafts.js";
import { presentList } from "../../../src/bot/cards/actions/present-list.js";
import { presentChangedSeveral, presentCheckSeveral } from "../../../src/bot/cards/actions/present-several.js";
import { presentWhichCommittee } from "../../../src/bot/cards/actions/present-which-committee.js";
import { presentWho } from "../../../src/bot/cards/actions/present-who.js";
import { presentMember, presentSignOff } from "../../../src/bot/cards/committees/present-roster.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import type { LeftAsIs } from "../../../src/services/actions/change-several.js";
import { now, type World } from "./a-world.js";

/** What is asked before something is logged. */
export function draftCards({
  board,
  draft,
  reads,
  someone,
  roster,
  meeting,
  typed,
  harbour,
  pond,
}: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_ines"));
  const sarah = [{ kind: "settled" as const, member: "m_sarah" as const }];
  const whichJoe = draft({ owners: [{ kind: "asked", typed: typed("Joe"), offered: ["m_joe", "m_joel"] }] });
  const due = (why: "ambiguous" | "impossible" | "past" | "unreadable", words: string, ...offered: string[]) =>
    presentAsked({
      draft: draft({ owners: sarah, due: { kind: "asked", typed: typed(words), why, offered: offered.map(day) } }),
      board,
      reader,
      nextMeeting: meeting,
    });
  return {
    "asked-which-joe": presentAsked({ draft: whichJoe, board, reader }),
    "asked-unknown-name": presentAsked({
      draft: draft({ owners: [{ kind: "asked", typed: typed("RW"), offered: [] }] }),
      board,
      reader,
    }),
    "asked-near-name": presentAsked({
      draft: draft({ owners: [...sarah, { kind: "asked", typed: typed("Gwylim"), offered: ["m_gwilym"] }] }),
      board,
      reader,
    }),
    "asked-nobody-named": presentAsked({
      draft: draft({ owners: [{ kind: "asked", typed: "", offered: [] }] }),
      board,
      reader,
    }),
    "asked-which-day": due("ambiguous", "03/04", "2026-04-03", "2026-03-04"),
    "asked-no-such-day": due("impossible", "31 February"),
    "asked-day-passed": due("past", "5 January", "2027-01-05"),
    "asked-unreadable-day": due("unreadable", "before the half-term"),
    "pick-an-owner": presentOwnerPicker({
      draft: whichJoe,
      slot: 0,
      board,
      reader,
      roster,
      objection: "nobody-chosen",
    }),
    "pick-a-date-for-a-draft": presentDuePicker({ draft: draft({ owners: sarah }), board, reader }),
    "asked-unknown-name-in-person": presentAsked({
      draft: draft({ owners: [{ kind: "asked", typed: typed("Zoe Clark"), offered: [] }] }),
      board,
      reader: reads("personal", someone("m_ines")),
    }),
    "draft-of-several": presentAsked({
      draft: draft({ owners: sarah, batch: { id: "b_1", place: 2 } }),
      board,
      reader,
    }),
    "draft-closed-part-in-the-channel": presentAsked({ draft: { ...whichJoe, part: "closed" }, board, reader }),
    "draft-wording": presentDraftWording({ draft: whichJoe, board, reader, objection: "empty-task" }),
    "thrown-away": presentThrownAway({ draft: whichJoe, reader }),
    "which-committee": presentWhichCommittee({
      committees: [harbour, pond],
      text: typed("action: Joe to ring the council"),
    }),
    "which-committee-of-many": presentWhichCommittee({
      committees: Array.from({ length: 9 }, (_, index) => ({ ...pond, id: `c_${index}` as const })),
      text: typed("done 12"),
    }),
  };
}

/** Lists, whole and filtered. */
export function listCards({
  board,
  pondBoard,
  items,
  meeting,
  reads,
  someone,
  typed,
}: World): Record<string, Rendered> {
  const mineOnly = { kind: "outstanding", owner: "me" } as const;
  const inChannel = reads("channel", someone("m_ines"));
  const sarah = reads("personal", someone("m_sarah"), someone("m_sarahpond"));
  const all = [
    items.moved,
    items.late,
    items.closed,
    items.today,
    items.tomorrow,
    items.later,
    items.meeting,
    items.everybody,
    items.ongoing,
    items.awaiting,
  ];
  const channel = {
    list: { kind: "outstanding" } as const,
    items: all,
    total: 23,
    overdue: 3,
    page: 1,
    boards: [board],
    reader: inChannel,
    now,
  };
  const mine = {
    list: mineOnly,
    items: [items.moved, items.closed, items.pond, items.today],
    total: 4,
    overdue: 3,
    page: 1,
    boards: [board, pondBoard],
    reader: sarah,
    now,
  };
  const open = (show: "buttons" | "redate" | "pick-day") => ({
    open: { item: items.moved.id, show, nextMeeting: meeting },
  });
  return {
    outstanding: presentList(channel),
    "outstanding-row-open-for-clerk": presentList({ ...channel, ...open("buttons") }),
    "outstanding-row-changing-date": presentList({ ...channel, ...open("redate") }),
    "outstanding-row-picking-a-date": presentList({
      ...channel,
      open: { ...open("pick-day").open, objection: "no-day" },
    }),
    "outstanding-row-done": presentList({
      ...channel,
      reader: reads("channel", someone("m_sarah")),
      answered: items.done,
      total: 22,
    }),
    "outstanding-last-page": presentList({ ...channel, items: all.slice(7), page: 3 }),
    "outstanding-page-gone": presentList({ ...channel, items: [], page: 9 }),
    "outstanding-nothing": presentList({ ...channel, items: [], total: 0, overdue: 0 }),
    overdue: presentList({ ...channel, list: { kind: "overdue" }, items: all.slice(0, 3), total: 3 }),
    week: presentList({ ...channel, list: { kind: "week" }, items: all.slice(3, 5), total: 2 }),
    "overdue-for-an-agency": presentList({
      ...channel,
      list: { kind: "overdue", agency: "harbour police", raisedFrom: day("2026-02-03") },
      whose: typed("Harbour Police"),
      items: all.slice(0, 3),
      total: 3,
    }),
    "list-nothing-fits": presentList({
      ...channel,
      list: { kind: "outstanding", owner: "m_joe", dueBefore: day("2026-03-12"), rated: "at-risk" },
      whose: typed("Joe Finch"),
      items: [],
      total: 0,
      overdue: 0,
    }),
    "awaiting-the-board": presentList({
      ...channel,
      list: { kind: "awaiting" },
      items: [items.awaiting],
      total: 1,
      overdue: 0,
    }),
    "mine-in-the-channel": presentList({
      ...channel,
      list: mineOnly,
      reader: reads("channel", someone("m_sarah")),
      items: mine.items.slice(0, 2),
      total: 2,
    }),
    "mine-of-two-committees": presentList({ ...mine, ...open("buttons") }),
    "mine-nothing": presentList({ ...mine, items: [], total: 0, overdue: 0, boards: [board] }),
  };
}

/** Several actions at once, drafts, a briefing. */
export function severalCards({
  board,
  items,
  draft,
  meeting,
  reads,
  someone,
  roster,
  typed,
}: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_ines"));
  const sarah = [{ kind: "settled" as const, member: "m_sarah" as const }];
  const drafts = [
    draft({
      id: "d_1",
      task: typed("Send the rota to the youth centre"),
      owners: sarah,
      batch: { id: "b_1", place: 1 },
    }),
    draft({
      id: "d_2",
      task: typed("Chair the interview panel"),
      owners: [{ kind: "everybody" }],
      due: {
        kind: "settled",
        due: { kind: "day", on: day("2026-03-13"), typed: typed("Friday week"), workedOut: true },
      },
      batch: { id: "b_1", place: 2 },
    }),
    draft({
      id: "d_3",
      task: typed("Collect the keys from the caretaker"),
      owners: [{ kind: "asked", typed: typed("Sam"), offered: [] }],
      due: { kind: "asked", typed: typed("half-term"), why: "unreadable", offered: [] },
      batch: { id: "b_1", place: 3 },
    }),
  ];
  const old = draft({
    id: "d_4",
    task: typed("Paint the railings"),
    owners: sarah,
    discharged: day("2014-12-04"),
    batch: { id: "b_1", place: 1 },
  });
  const closed = draft({
    id: "d_5",
    task: typed("Settle the complaint"),
    owners: sarah,
    part: "closed",
    batch: { id: "b_1", place: 2 },
  });
  const not: LeftAsIs[] = [
    { kind: "refused", item: items.withdrawn, refusal: { kind: "not-open", state: withdrawnState(items.withdrawn) } },
    { kind: "refused", item: items.closed, refusal: { kind: "not-owner", deed: "done" } },
    { kind: "unknown-number", number: 99 },
  ];
  const several = { deed: "discharge" as const, not, board, reader };
  return {
    "several-drafts": presentBatch({ batch: "b_1", drafts, board, reader, unread: 2 }),
    "several-drafts-of-a-log": presentBatch({ batch: "b_1", drafts: [old, closed], board, reader, unread: 0 }),
    "several-logged": presentAccepted({ items: [items.logged, items.later], left: drafts.slice(2), board, reader }),
    "several-thrown-away": presentBatchThrownAway({ thrown: 3, logged: [], board }),
    "several-logged-before": presentBatchThrownAway({ thrown: 0, logged: [items.logged, items.later], board }),
    "several-to-check": presentCheckSeveral({
      ...several,
      can: [items.moved, items.late],
      text: typed("discharge 31, 27 and 99"),
    }),
    "several-to-hand-over": presentCheckSeveral({
      ...several,
      deed: "hand-over",
      can: [items.moved, items.closed],
      not: [],
      text: typed("give all of Sarah's to Joe"),
      more: true,
      detail: `${typed("Sarah Kent")} → ${typed("Joe Finch")}`,
    }),
    "several-changed": presentChangedSeveral({ ...several, changed: [items.done, items.withdrawn] }),
    "several-none-changed": presentChangedSeveral({ ...several, changed: [] }),
    "who-is-meant": presentWho({
      typed: typed("Joe"),
      offered: ["m_joe", "m_joel"],
      board,
      roster,
      says: (name) => `give 12 to ${name}`,
    }),
    "who-is-alike": presentWho({
      typed: typed("Joe Finch"),
      offered: ["m_joe", "m_joe2"],
      board,
      roster: [...roster, { ...someone("m_joe"), id: "m_joe2" }],
      says: (name) => `give 12 to ${name}`,
    }),
    "who-is-nobody": presentWho({ typed: typed("Zoe"), offered: [], board, roster, says: () => undefined }),
    drafts: presentDrafts({ drafts: [...drafts, closed], total: 13, page: 1, board, reader }),
    "drafts-papers": presentDrafts({ drafts, total: 1, papers: 2, page: 1, board, reader }),
    "drafts-none": presentDrafts({ drafts: [], total: 0, page: 1, board, reader }),
    briefing: presentBriefing({
      meeting: {
        meeting,
        papersOn: day("2026-03-03"),
        suggestions: 2,
        programme: 4,
        tooFew: { here: 4, of: 9, needed: 5 },
        tooMany: { minutes: 140, there: 120, than: "full" },
      },
      asking: 2,
      briefing: {
        outstanding: 23,
        overdue: 5,
        byAgency: [
          { agency: typed("Harbour Police"), count: 3 },
          { agency: "", count: 2 },
        ],
        carried: 3,
        moved: [items.moved, items.closed],
        awaiting: 2,
        requests: 1,
        drafts: 1,
        unreachable: roster.slice(5, 6),
      },
      board,
      reader,
    }),
    "briefing-nothing": presentBriefing({
      meeting: undefined,
      asking: 0,
      briefing: {
        ...{ outstanding: 2, overdue: 0, byAgency: [], carried: 0, moved: [] },
        ...{ awaiting: 0, requests: 0, drafts: 0, unreachable: [] },
      },
      board,
      reader,
    }),
    "member-added": presentMember({
      member: { ...someone("m_gwilym"), roleTitle: typed("Harbour Master"), agency: typed("Port Authority") },
      news: "added",
      board,
    }),
    "sign-off-on": presentSignOff({ signOff: true, board }),
  };
}

function withdrawnState({ state }: ActionItem): Exclude<ActionItem["state"], { kind: "open" }> {
  if (state.kind === "open") throw new Error("it is open");
  return state;
}
