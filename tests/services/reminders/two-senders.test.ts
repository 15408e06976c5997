import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, daysBetween } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import type { SendOutcome } from "../../../src/services/ports.js";
import type { ReminderDeps } from "../../../src/services/reminders/reminder-deps.js";
import { nextDueAt, runDue } from "../../../src/services/reminders/run-due.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { theUsualBoard } from "./a-board.js";
import { type AtStep, interrupted, survive } from "./interrupted.js";

type Board = Awaited<ReturnType<typeof theUsualBoard>>;

/** What becomes of a post: whether it reached its reader, and what the sender learns of it. */
type Fate = { reached: boolean; outcome: SendOutcome };

const fates: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Fate>({ reached: true, outcome: { kind: "sent", activityId: "1" } }) },
  { weight: 1, arbitrary: fc.constant<Fate>({ reached: true, outcome: { kind: "unknown", reason: "502" } }) },
  { weight: 1, arbitrary: fc.constant<Fate>({ reached: false, outcome: { kind: "unknown", reason: "502" } }) },
  {
    weight: 2,
    arbitrary: fc.constant<Fate>({ reached: false, outcome: { kind: "retry", afterMs: 5_000, reason: "429" } }),
  },
);

/** One afternoon's doings: an action logged, done or moved, more time asked or declined. Numbers pick among what there is. */
const doings = fc.array(
  fc.record({
    what: fc.constantFrom("log", "log", "log", "done", "move", "ask", "ask", "decline"),
    pick: fc.nat(20),
    inDays: fc.nat(15),
  }),
  { maxLength: 3 },
);

const run = fc.record({
  afternoons: fc.array(doings, { minLength: 4, maxLength: 16 }),
  /** In the order of the posts; the rest reach their readers. */
  fates: fc.array(fates, { maxLength: 200 }),
  /** For how many turns a step lets others go first; over and over. */
  yields: fc.array(fc.nat(4), { minLength: 5, maxLength: 50 }),
  /** At which steps of the whole run a sender dies. */
  crashes: fc.array(fc.record({ at: fc.nat(3_000), when: fc.constantFrom("before" as const, "after" as const) }), {
    maxLength: 15,
  }),
});
type Run = typeof run extends fc.Arbitrary<infer Given> ? Given : never;

type Row = {
  who: string;
  item: string;
  stage: string;
  dueOn: string;
  on: Day;
  twin: boolean;
  possible: boolean;
  request?: number;
};

async function live({ afternoons, fates, yields, crashes }: Run) {
  const board = await theUsualBoard("2026-03-23T08:00:00Z");
  await board.join("Christine", { role: "chair" });
  await board.store.meetings.insert(aMeeting({ on: day("2026-04-09") }), "turn-meeting");
  const rows: Row[] = [];
  let step = 0;
  let post = 0;
  const atStep: AtStep = () => {
    const at = step++;
    return crashes.find((crash) => crash.at === at)?.when ?? yields[at % yields.length] ?? 0;
  };
  const messenger: ReminderDeps["messenger"] = {
    ...board.messenger,
    async post(to, content) {
      const fate = fates[post++] ?? {
        reached: true,
        outcome: { kind: "sent", activityId: "1" },
      };
      const possible = fate.reached || fate.outcome.kind === "unknown";
      if (content.kind === "agenda") {
        rows.push({
          who: "home",
          item: content.read.meeting.id,
          stage: "agenda",
          dueOn: "",
          on: content.today,
          twin: false,
          possible,
        });
      } else if (content.kind === "asked") {
        const { reader, item, today: on, outcome } = content;
        const request = outcome.kind === "waiting" ? outcome.asked.at.getTime() : 0;
        rows.push({
          who: reader.id,
          item: item.id,
          stage: "asked card",
          dueOn: "",
          on,
          twin: false,
          possible,
          request,
        });
      } else if ("rows" in content) {
        for (const { item, stage, today, request } of content.rows) {
          const dueOn = item.due.kind === "day" ? item.due.on : "";
          const asked = request?.kind === "asked" ? { request: request.asked.at.getTime() } : {};
          const said = { who: content.reader.id, item: item.id, stage, dueOn, on: today, twin: content.twin, possible };
          rows.push({ ...said, ...asked });
        }
      }
      return { outcome: fate.outcome, conversation: to.conversation };
    },
  };
  const sender = () => interrupted({ ...board.deps, messenger }, atStep);
  const workUntil = async (target: Date) => {
    for (;;) {
      await Promise.all([sender(), sender()].map((deps) => survive(() => runDue(deps))));
      const next = await nextDueAt(board.deps);
      if (next === undefined || next > target) break;
      if (next > board.now()) board.wakeUpAt(next.toISOString());
    }
    board.wakeUpAt(target.toISOString());
  };
  const mornings: { on: Day; owed: ReturnType<typeof owedNow>; asked: ReturnType<typeof askedNow> }[] = [];
  for (const [n, doing] of afternoons.entries()) {
    const date = new Date(Date.UTC(2026, 2, 23 + n, 14));
    mornings.push({ on: day(date.toISOString().slice(0, 10)), owed: owedNow(board), asked: askedNow(board) });
    await workUntil(date);
    for (const each of doing) await act(board, each, date);
    await workUntil(new Date(date.getTime() + 8 * 3_600_000));
  }
  return { board, rows, mornings };
}

async function act(board: Board, { what, pick, inDays }: { what: string; pick: number; inDays: number }, date: Date) {
  const dueOn = day(new Date(date.getTime() + inDays * 86_400_000).toISOString().slice(0, 10));
  const open = [...board.world.items.values()].filter(({ item }) => item.state.kind === "open");
  const chosen = open[pick % Math.max(1, open.length)]?.item;
  if (what === "log") {
    await board.log(board.world.items.size + 1, { owner: ["sarah", "tom", "kirsty"][pick % 3] ?? "sarah", dueOn });
    return;
  }
  if (chosen === undefined) return;
  const [owner] = chosen.owners.kind === "named" ? chosen.owners.owners : [];
  const by = owner?.member.replace("m_", "") ?? "";
  const again = chosen.due.kind === "day" && chosen.due.on === dueOn;
  if (what === "ask") {
    if (by !== "kirsty" && !again) await board.asks(chosen.number, by, dueOn);
  } else if (what === "decline") {
    if (chosen.request !== undefined) await board.does(chosen.number, "kirsty", { deed: "decline" });
  } else if (what === "done") await board.does(chosen.number, "kirsty", { deed: "discharge" });
  else if (!again) {
    await board.does(chosen.number, "kirsty", { deed: "move", to: { kind: "day", on: dueOn } });
  }
}

/** Requests that wait for an answer, each with who is to be asked. */
function askedNow(board: Board) {
  return [...board.world.items.values()].flatMap(({ item: { id, request } }) =>
    request === undefined
      ? []
      : ["p_kirsty", "p_christine"].map((who) => ({ who, item: id, request: request.at.getTime() })),
  );
}

function owedNow(board: Board) {
  return [...board.world.items.values()].flatMap(({ item }) => {
    if (item.state.kind !== "open" || item.due.kind !== "day" || item.owners.kind !== "named") return [];
    const { on } = item.due;
    return item.owners.owners.map(({ member }) => ({ who: member.replace("m_", "p_"), item: item.id, dueOn: on }));
  });
}

describe("two senders, crashes, throttling and lost answers, for weeks", () => {
  const numRuns = process.env.LONG === undefined ? 12 : 300;

  it("never say a stage twice for a due day, lose nothing that is due, and leave nothing behind", async () => {
    await fc.assert(
      fc.asyncProperty(run, async (given) => {
        const { board, rows, mornings } = await live(given);
        const said = (row: Pick<Row, "who" | "item" | "stage" | "dueOn">) =>
          rows.filter(
            (other) =>
              other.who === row.who &&
              other.item === row.item &&
              other.stage === row.stage &&
              other.dueOn === row.dueOn,
          );

        for (const row of rows.filter(({ stage, twin, possible }) => stage === "due" && !twin && possible)) {
          expect(
            said(row).filter(({ twin, possible }) => !twin && possible),
            JSON.stringify(row),
          ).toHaveLength(1);
          expect(said(row).filter(({ twin, possible }) => twin && possible).length).toBeLessThanOrEqual(1);
        }
        for (const row of rows.filter(({ stage, twin, possible }) => stage === "overdue" && !twin && possible)) {
          const others = said(row).filter((other) => other !== row && other.possible && !other.twin);
          for (const other of others)
            expect(Math.abs(daysBetween(row.on, other.on)), JSON.stringify(row)).toBeGreaterThanOrEqual(7);
        }
        for (const row of rows.filter(({ stage }) => stage === "ahead")) expect(row.on < row.dueOn).toBe(true);
        expect(rows.filter(({ stage, possible }) => stage === "agenda" && possible).length).toBeLessThanOrEqual(2);

        for (const { on, owed } of mornings.filter(({ on }) => englandCalendar.isWorkingDay(on))) {
          for (const { who, item, dueOn } of owed) {
            // What was tried twice without an answer is shown as unknown, and that is all that can be done.
            const spent = board
              .notices(who.replace("p_", ""))
              .some(
                (notice) =>
                  notice.state.kind === "unknown" && notice.twin && notice.lines.some((line) => line.item === item),
              );
            const overdue = said({ who, item, stage: "overdue", dueOn }).some((row) => daysBetween(row.on, on) < 7);
            if (dueOn === on && !spent)
              expect(said({ who, item, stage: "due", dueOn }), `${item} due ${on}`).not.toEqual([]);
            if (dueOn < on && !spent) expect(overdue, `${item} overdue since ${dueOn}, on ${on}`).toBe(true);
          }
        }
        for (const row of rows.filter(({ stage, possible }) => stage === "asked card" && possible)) {
          const cards = rows.filter(
            (other) =>
              other.stage === row.stage &&
              other.possible &&
              other.who === row.who &&
              other.item === row.item &&
              other.request === row.request,
          );
          expect(cards, JSON.stringify(row)).toHaveLength(1);
        }
        for (const { on, asked } of mornings.filter(({ on }) => englandCalendar.isWorkingDay(on))) {
          for (const { who, item, request } of asked) {
            const told = rows.some(
              (row) => row.who === who && row.item === item && row.request === request && row.on <= on && row.possible,
            );
            expect(told, `${who} told by ${on} what is asked of ${item}`).toBe(true);
          }
        }
        const left = [...board.world.notices.values()].filter(
          ({ state }) => state.kind === "planned" || state.kind === "sending",
        );
        expect(left.map(({ id }) => id)).toEqual([]);
      }),
      { numRuns, seed: 42, endOnFailure: true },
    );
  });
});
