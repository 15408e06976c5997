import { presentFileLink } from "../../../src/bot/cards/reminders/present-file-link.js";
import { presentHealth } from "../../../src/bot/cards/reminders/present-health.js";
import { type ProofView, presentProof } from "../../../src/bot/cards/reminders/present-proof.js";
import { presentProofRefused } from "../../../src/bot/cards/reminders/present-proof-refused.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { day } from "../../../src/domain/days/day.js";
import type { NoticeState, PersonNotice } from "../../../src/domain/reminders/notice.js";
import { morningId } from "../../../src/domain/reminders/notice-id.js";
import { proofRows } from "../../../src/domain/reminders/proof-rows.js";
import type { ReminderHealth } from "../../../src/services/reminders/health.js";
import { aLine, aMorning } from "../../builders/a-notice.js";
import { now, type World } from "./a-world.js";

/** Proof of what was sent, files of it, and how reminders do. */
export function proofCards(world: World): Record<string, Rendered> {
  const { board, roster, reads, someone, items, typed } = world;
  const clerk = someone("m_ines");
  const notices = aFortnight(world);
  const history = [
    { at: new Date("2026-03-03T15:20:00Z"), by: "m_ines" as const, what: { kind: "nudged" as const } },
    {
      at: new Date("2026-02-26T11:05:00Z"),
      by: "m_ines" as const,
      what: { kind: "passed-on" as const, to: "m_gwilym" as const },
    },
  ];
  const about = { notices, committee: board.committee.id, about: items.moved.id, history };
  const rows = proofRows(about, { now, claimLeaseMs: 60_000 });
  const ofItem: ProofView = {
    board,
    reader: reads("personal", clerk),
    roster,
    item: items.moved,
    rows,
    notices: notices.length,
    total: rows.length,
    more: false,
    numbers: new Map(),
    page: 1,
    onlyYours: false,
    openPartOnly: false,
  };
  const { item: _item, ...all } = ofItem;
  const mornings = notices.filter(({ person }) => person === "p_sarah");
  const sarahs: ProofView = {
    ...all,
    member: someone("m_sarah"),
    rows: proofRows({ notices: mornings, committee: board.committee.id }, { now, claimLeaseMs: 60_000 }),
    notices: mornings.length,
    total: mornings.length,
    numbers: new Map([items.moved, items.today, items.closed].map(({ id, number }) => [id, number])),
  };
  const health: ReminderHealth = {
    running: true,
    counts: { accepted: 41, unknown: 1, notSent: 2, waiting: 0 },
    since: new Date("2026-02-26T10:42:00Z"),
    more: false,
    unreachable: [],
    notTold: [],
    installed: true,
    nextMorning: new Date("2026-03-06T09:00:00Z"),
  };
  const file = {
    name: `A31-proof-${typed("Ines")}.csv`,
    description: "What was sent and what became of it: 12 lines.",
  };
  return {
    "proof-of-an-item": presentProof(ofItem),
    "proof-of-an-item-last-page": presentProof({ ...ofItem, page: 2 }),
    "proof-of-an-item-in-the-channel": presentProof({ ...ofItem, reader: reads("channel", clerk) }),
    "proof-of-an-item-to-you": presentProof({
      ...ofItem,
      reader: reads("personal", someone("m_sarah")),
      member: someone("m_sarah"),
      rows: rows.filter((row) => row.kind === "notice" && row.to.kind === "person" && row.to.person === "p_sarah"),
      notices: 8,
      total: 8,
      onlyYours: true,
    }),
    "proof-to-somebody": presentProof(sarahs),
    "proof-to-somebody-in-the-channel": presentProof({
      ...sarahs,
      reader: reads("channel", clerk),
      rows: sarahs.rows.filter((row) => row.kind === "notice" && row.part === "open"),
      openPartOnly: true,
    }),
    "proof-of-nothing": presentProof({ ...ofItem, rows: [], notices: 0, total: 0 }),
    "proof-without-an-account": presentProof({
      ...sarahs,
      member: { ...someone("m_gwilym"), person: undefined } as never,
      rows: [],
      notices: 0,
      total: 0,
    }),
    "proof-not-yours": presentProofRefused({ kind: "not-yours", of: "proof", clerks: [typed("Ines Barrow")] }),
    "proof-of-a-closed-item-in-the-channel": presentProofRefused({
      kind: "closed-here",
      name: "A40",
      text: typed("proof 40"),
    }),
    "proof-file-in-the-channel": presentProofRefused({ kind: "shared-place", text: typed("proof 31 csv") }),
    "proof-file-link": presentFileLink({ board, file, url: "http://127.0.0.1:3978/trial/files/x1/A31-proof.csv" }),
    "health-running": presentHealth({ health: { ...health, counts: { ...health.counts, notSent: 0 } }, board, now }),
    "health-not-to-everybody": presentHealth({
      health: {
        ...health,
        unreachable: [
          { member: someone("m_joel"), reason: "blocked", since: new Date("2026-03-02T09:00:00Z") },
          { member: someone("m_gwilym"), reason: "no-account" },
        ],
      },
      board,
      now,
    }),
    "health-not-told": presentHealth({
      health: {
        ...health,
        counts: { accepted: 41, unknown: 0, notSent: 13, waiting: 3 },
        notTold: [
          {
            kind: "refused",
            reason: "too-big",
            to: "p_joel",
            member: someone("m_joel"),
            count: 9,
            last: new Date("2026-03-04T09:00:00Z"),
          },
          {
            kind: "refused",
            reason: "BadSyntax",
            to: "p_gwilym",
            member: someone("m_gwilym"),
            count: 3,
            last: new Date("2026-03-04T09:00:00Z"),
          },
          { kind: "late", reason: "HTTP 429", to: "home", count: 1, last: new Date("2026-03-02T09:00:00Z") },
        ],
      },
      board,
      now,
    }),
    "health-held-up": presentHealth({
      health: {
        ...health,
        running: false,
        counts: { ...health.counts, waiting: 3, waitingSince: new Date("2026-03-05T10:20:00Z") },
        pausedUntil: new Date("2026-03-05T11:30:00Z"),
        sender: { claiming: false, clockOffMs: -41_000 },
        installed: false,
      },
      board,
      now,
    }),
    "health-nothing-sent": presentHealth({
      health: { ...health, counts: { accepted: 0, unknown: 0, notSent: 0, waiting: 0 } },
      board,
      now,
    }),
    "health-for-a-member": presentProofRefused({ kind: "not-yours", of: "health", clerks: [] }),
  };
}

/** Eleven notices about A31, of which eight are Sarah's mornings. */
function aFortnight({ items, board }: World): readonly PersonNotice[] {
  const card = { conversation: "a:1", serviceUrl: "https://smba.trafficmanager.net/emea/", activityId: "1" };
  const line = (over: Parameters<typeof aLine>[0]) =>
    aLine({ committee: board.committee.id, item: items.moved.id, ...over });
  const notice = (at: string, over: Partial<PersonNotice>): PersonNotice => {
    const made = new Date(`${at}:00Z`);
    const state: NoticeState = { kind: "sent", at: made, card };
    const on = day(at.slice(0, 10));
    const person = over.person ?? "p_sarah";
    const id = `${morningId({ tenant: "tenant-a", person }, on)}${over.kind ?? ""}` as PersonNotice["id"];
    const lines = (over.lines ?? []).map((one) => ({ ...one, at: made }));
    return aMorning({ id, day: on, at: made, state, ...over, lines });
  };
  const at = (iso: string) => new Date(`${iso}:00Z`);
  const overdue = line({ stage: "overdue", dueOn: day("2026-02-20") });
  return [
    notice("2026-03-05T09:00", {
      state: { kind: "retry", at: at("2026-03-05T10:50"), reason: "Throttled" },
      lines: [overdue],
    }),
    notice("2026-03-04T09:00", {
      lines: [
        line({ stage: "meeting" }),
        line({ item: items.today.id, stage: "ahead", dueOn: day("2026-03-05") }),
        line({ item: items.closed.id, stage: "overdue", part: "closed" }),
      ],
    }),
    notice("2026-03-03T15:20", { kind: "nudge", lines: [line({ stage: "nudged" })] }),
    notice("2026-03-02T09:00", { lines: [overdue, line({ stage: "overdue", request: at("2026-03-01T09:00") })] }),
    notice("2026-03-02T09:00", {
      person: "p_martin",
      lines: [line({ stage: "escalation", dueOn: day("2026-02-20") })],
    }),
    notice("2026-02-23T09:00", {
      state: { kind: "unknown", since: at("2026-02-23T09:00"), reason: "ECONNRESET" },
      twin: true,
      lines: [overdue],
    }),
    notice("2026-02-20T09:00", { lines: [line({ stage: "due", dueOn: day("2026-02-20"), counted: true })] }),
    notice("2026-02-19T09:00", {
      state: { kind: "failed", at: at("2026-02-19T09:00"), reason: "blocked" },
      lines: [line({ stage: "ahead", dueOn: day("2026-02-20") })],
    }),
    notice("2026-02-19T09:00", {
      person: "p_joe",
      lines: [line({ stage: "ahead", dueOn: day("2026-02-20"), insteadOf: "m_sarah" })],
    }),
    notice("2026-02-13T09:00", {
      state: { kind: "skipped", at: at("2026-02-13T09:00"), reason: "away" },
      lines: [line({ stage: "ahead", dueOn: day("2026-02-20") })],
    }),
    notice("2025-12-02T15:20", {
      person: "p_gone",
      kind: "assigned",
      state: { kind: "failed", at: at("2025-12-02T15:20"), reason: "BadArgument" },
      lines: [line({ stage: "new", dueOn: day("2026-01-16") })],
    }),
  ];
}
