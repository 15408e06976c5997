import { presentCheck } from "../../../src/bot/cards/minutes/present-check.js";
import {
  presentArrivalGone,
  presentEmptyMessage,
  presentHowToImport,
  presentInterrupted,
  presentNoOwnChat,
  presentNoPaper,
  presentNotFetched,
  presentReadInOwnChat,
  presentReading,
  presentReadingSeveral,
  presentUnreadable,
  presentWhichBoard,
} from "../../../src/bot/cards/minutes/present-coming.js";
import {
  presentAccepting,
  presentImportGone,
  presentImportState,
  presentImportUndone,
  presentUndoAsked,
} from "../../../src/bot/cards/minutes/present-imported.js";
import { presentImports } from "../../../src/bot/cards/minutes/present-imports.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { day } from "../../../src/domain/days/day.js";
import type { Proposal } from "../../../src/domain/minutes/proposal.js";
import type { Unreadable } from "../../../src/services/minutes/paper-reader.js";
import { anImport, aProposal } from "../../builders/an-import.js";
import { now, type World } from "./a-world.js";

type Action = Extract<Proposal["what"], { kind: "action" }>;

/** Minutes in all their cases: asked and ready, known and doubtful, and everything in them that is no action. */
export function aReadPaper({ typed, harbour }: Pick<World, "typed" | "harbour">) {
  const action = (task: string, more: Partial<Action> = {}): Action => ({
    kind: "action",
    task: typed(task),
    owners: [{ kind: "settled", member: "m_sarah" }],
    due: { kind: "settled", due: { kind: "day", on: day("2026-03-20") } },
    raisedOn: day("2026-03-03"),
    state: { kind: "open" },
    updates: [],
    ...more,
  });
  const row = (number: number, what: Proposal["what"], more: Partial<Proposal> = {}): Proposal => ({
    ...aProposal(),
    evidence: { words: typed(`words of row ${number}`), page: 2, item: { number: "4.2", title: typed("Outreach") } },
    ...more,
    row: number,
    what,
  });
  const proposals: readonly Proposal[] = [
    row(1, { kind: "person", person: { name: typed("Zoe Adams"), agency: typed("Harbour Trust") } }),
    row(2, { kind: "attendance", who: "m_sarah", as: "present" }),
    row(3, { kind: "attendance", who: typed("Zoe Adams"), as: "apologies" }),
    row(4, { kind: "decision", text: typed("the plan is adopted") }),
    row(5, { kind: "decision", text: typed("the fee is waived"), closed: true }, { ticked: false }),
    row(6, { kind: "meeting", on: day("2026-03-17"), startsAt: "14:00", place: typed("Town Hall") }),
    row(7, { kind: "objective", number: "1.1", text: typed("fewer accidents") }),
    row(8, { kind: "term", term: typed("CDOP"), meaning: typed("Child Death Overview Panel") }),
    row(9, action("circulate the revised rota", { reference: typed("3") })),
    row(10, action("check the lease", { owners: [{ kind: "asked", typed: typed("RW"), offered: ["m_martin"] }] })),
    row(11, action("ring the housing association", { owners: [{ kind: "asked", typed: typed("RW"), offered: [] }] })),
    row(
      12,
      action("draft the letter", {
        due: { kind: "asked", typed: typed("before the break"), why: "ambiguous", offered: [day("2026-03-27")] },
      }),
    ),
    row(13, action("settle the claim", { closed: true, owners: [{ kind: "everybody" }] })),
    row(
      14,
      action("write to the minister", {
        owners: [{ kind: "asked", typed: typed("Zoe Adams"), offered: [], person: 1 }],
      }),
    ),
    row(
      15,
      action("send the figures", {
        state: { kind: "discharged", on: day("2026-02-26") },
        updates: [{ text: typed("sent in February") }],
      }),
      { doubts: [{ kind: "weekday", said: typed("Thursday 5 December 2014"), on: day("2014-12-05") }] },
    ),
    row(16, {
      kind: "update",
      item: "ai_7",
      number: 7,
      updates: [{ text: typed("no answer yet") }],
      state: { kind: "done" },
    }),
    row(17, action("look into parking"), {
      ticked: false,
      doubts: [{ kind: "aside" }, { kind: "like", item: "ai_9", number: 9 }],
    }),
    row(18, action("tidy the hut"), {
      doubts: [{ kind: "differs", said: typed("Sarah Kent"), and: typed("Martin Oake") }, { kind: "not-on-record" }],
    }),
  ];
  return anImport({
    ...{ tenant: harbour.tenant, committee: harbour.id, by: "m_ines" as const },
    file: typed("Harbour minutes 3 March.docx"),
    meeting: { on: day("2026-03-03"), contradictions: [{ kind: "no-such-day", said: typed("31 February") }] },
    proposals,
    known: 2,
    unread: [{ words: typed("action: JH? by ???"), page: 3 }, { words: typed("someone to ring") }],
    revision: 3,
  });
}

const made = {
  by: "m_ines",
  at: now,
  made: [
    { row: 9, kind: "logged", item: "ai_12", number: 12 },
    { row: 13, kind: "logged", item: "ai_13", number: 13 },
    { row: 15, kind: "logged", item: "ai_15", number: 15 },
    { row: 16, kind: "changed", item: "ai_7", number: 7, before: {} },
    { row: 4, kind: "decided", decision: "dc_3", number: 3 },
    { row: 6, kind: "planned", meeting: "mt_2", fresh: true },
    { row: 2, kind: "attendance", meeting: "mt_1" },
    { row: 1, kind: "added", member: "m_zoe" },
    { row: 7, kind: "objective", plan: "pl_1" },
    { row: 8, kind: "defined", term: "CDOP" },
    { row: 14, kind: "nothing", why: "refused" },
  ],
} as const;

/** Everything about papers that are read in. */
export function importCards(world: World): Record<string, Rendered> {
  const { harbour, board, roster, typed } = world;
  const read = aReadPaper(world);
  const view = { import: read, roster, board, page: 1 };
  const file = typed("Harbour minutes 3 March.docx");
  const called = { of: "file", file } as const;
  const accepted = { ...read, state: { kind: "accepted", ...made } as const };
  const me = "m_ines";
  const undone = {
    ...read,
    state: {
      kind: "undone",
      ...made,
      unmade: [
        { row: 9, kind: "kept" },
        { row: 4, kind: "kept" },
      ],
    } as const,
  };
  const unreadable = (why: Exclude<Unreadable["why"], "kind">) => presentUnreadable({ why }, called);
  return {
    "import-check": presentCheck(view),
    "import-check-2": presentCheck({ ...view, page: 2 }),
    "import-row": presentCheck({ ...view, row: 9 }),
    "import-row-asked": presentCheck({
      ...view,
      row: 12,
      objection: "Choose a day.",
      kept: { when: "day", on: typed("soon") },
    }),
    "import-row-unticked": presentCheck({ ...view, row: 17 }),
    "import-row-known": presentCheck({ ...view, row: 16 }),
    "import-group": presentCheck({ ...view, group: { of: "decision", page: 1 } }),
    "import-attendance": presentCheck({ ...view, group: { of: "attendance", page: 1 } }),
    "import-overtaken": presentCheck({ ...view, objection: "Somebody changed this meanwhile." }),
    "import-known": presentCheck({ ...view, import: { ...read, proposals: [], unread: [], known: 9 } }),
    "import-nothing": presentCheck({
      ...view,
      import: { ...anImport(), proposals: [], unread: read.unread, committee: harbour.id },
    }),
    "import-left": presentCheck({ ...view, import: accepted }),
    "import-accepted": presentImportState({ import: accepted, board, me }),
    "import-accepted-by-other": presentImportState({ import: accepted, board, me: "m_sarah" }),
    "import-accepting": presentAccepting({ import: read, board, me }, 25, 80),
    "import-undo-asked": presentUndoAsked({ import: accepted, board, me }),
    "import-undone": presentImportUndone({ import: undone, board, me }, [12]),
    "import-undone-before": presentImportState({ import: undone, board, me }),
    "import-undoing": presentImportState({
      import: { ...undone, state: { ...undone.state, kind: "undoing" } },
      board,
      me,
    }),
    "import-thrown": presentImportState({
      import: { ...read, state: { kind: "thrown-away", by: "m_sarah", at: now } },
      board,
      me,
    }),
    "import-waits": presentImportState({ import: read, board, me }),
    "import-gone": presentImportGone({ board }),
    imports: presentImports({ imports: [read, { ...accepted, file: typed("February.pdf") }, undone], board }),
    "imports-none": presentImports({ imports: [], board }),
    "import-how": presentHowToImport({ isOwnChat: true }),
    "import-how-shared": presentHowToImport({ isOwnChat: false }),
    "import-how-file": presentHowToImport({ isOwnChat: false, file: true }),
    "import-reading": presentReading(called),
    "import-reading-pages": presentReading(called, 42),
    "import-reading-pasted": presentReading({ of: "pasted" }),
    "import-reading-message": presentReading({ of: "message" }),
    "import-reading-several": presentReadingSeveral(5, 7),
    "import-own-chat": presentReadInOwnChat(),
    "import-no-chat": presentNoOwnChat(),
    "import-picture": presentNoPaper({ pictures: 1 }),
    "import-other": presentNoPaper({ pictures: 0 }),
    "import-which": presentWhichBoard({
      arrival: "ar_1",
      boards: [harbour, { id: "c_ecp", name: typed("Estuary Partnership") }],
      file,
      body: typed("Harbour Board"),
    }),
    "import-placed": presentArrivalGone(),
    "import-interrupted": presentInterrupted(),
    "import-empty-message": presentEmptyMessage(),
    "import-kind": presentUnreadable({ why: "kind", ending: typed("xlsx") }, called),
    "import-no-kind": presentUnreadable({ why: "kind", ending: "" }, called),
    "import-old-word": unreadable("old-word"),
    "import-scan": unreadable("scan"),
    "import-encrypted": unreadable("encrypted"),
    "import-broken": unreadable("broken"),
    "import-empty": unreadable("empty"),
    "import-too-big": unreadable("too-big"),
    "import-too-long": unreadable("too-long"),
    "import-too-slow": unreadable("too-slow"),
    "import-foreign": presentNotFetched({ kind: "foreign" }, called),
    "import-page": presentNotFetched({ kind: "page" }, called),
    "import-not-had": presentNotFetched({ kind: "not-had", reason: "HTTP 410" }, called),
  };
}
