import { describe, expect, test } from "vitest";
import { connectorFault } from "../../../src/bot/connector/connector-client.js";
import type { NotSent } from "../../../src/bot/connector/outcome.js";
import { takeMessage } from "../../../src/bot/turn/take-message.js";
import type { Answer, MessageTurn } from "../../../src/bot/turn/turn.js";
import { aTurnContext, now, turnParts } from "./a-turn-context.js";

type Made = ReturnType<typeof turnParts>;

/** One message, answered with `answer`; Teams takes a reply unless it refuses that sending. */
async function said(
  answer: Answer | Error,
  {
    activity = {},
    made = turnParts(),
    refuses = () => undefined,
  }: { activity?: object; made?: Made; refuses?: (sending: number) => NotSent | undefined } = {},
) {
  const turns: MessageTurn[] = [];
  const { context, sent, words } = aTurnContext(activity, (sending) => {
    const outcome = refuses(sending);
    if (outcome !== undefined) throw connectorFault(outcome);
    return { id: `m-${sending}` };
  });
  const take = takeMessage({
    ...made.parts,
    answer: async (turn) => {
      turns.push(turn);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const failed = await take(context).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { ...made, turns, sent, words, failed };
}

const thanks: Answer = { say: "You're welcome." };
const reply = { conversation: "a:sarah", serviceUrl: "http://127.0.0.1:4100/", activityId: "m-1" };

describe("a message", () => {
  test("is answered in its conversation, and its turn is done with", async () => {
    const { sent, settled, ended, turns } = await said({ ...thanks, keeps: "ai_1" });
    expect(sent).toEqual([{ type: "message", text: "You're welcome.", textFormat: "plain" }]);
    expect(settled).toEqual([{ key: "message/a:sarah/a-1", reply: { ...reply, item: "ai_1" } }]);
    expect(ended).toEqual({ ended: 1, released: 0 });
    expect(turns).toMatchObject([{ typed: "outstanding", again: false, at: now, tenant: "tenant-a" }]);
  });

  test("leaves the rest to be done after the answer, with where its reply stands", async () => {
    const stood: unknown[] = [];
    const { later } = await said({ ...thanks, afterwards: async (where) => void stood.push(where) });
    expect(stood).toEqual([]);
    for (const work of later) await work();
    expect(stood).toEqual([reply]);
  });

  test("is read however long it is: the grammar says what becomes of it", async () => {
    expect((await said(thanks, { activity: { text: "x".repeat(40_000) } })).turns).toHaveLength(1);
  });
});

describe("a repeat", () => {
  test.each(["done", "held"] as const)("of a turn that is %s changes nothing and is not answered", async (claim) => {
    const { turns, sent, settled, ended } = await said(thanks, { made: turnParts(claim) });
    expect([turns, sent, settled]).toEqual([[], [], []]);
    expect(ended.ended).toBe(1);
  });

  test("of a turn that was cut off runs, and is told to look for what it did", async () => {
    const { turns, sent } = await said(thanks, { made: turnParts("again") });
    expect(turns).toMatchObject([{ again: true, key: "message/a:sarah/a-1" }]);
    expect(sent).toHaveLength(1);
  });
});

describe("a fault", () => {
  const fault = new Error("no database");

  test("gives one apology with a reference that the log has too, and the message may be sent again", async () => {
    const { sent, words, faults, settled, ended, failed } = await said(fault);
    expect(sent).toHaveLength(1);
    expect(words()).toContain("Sorry, that didn't work");
    expect(words()).toContain("7F3K-2");
    expect(faults).toEqual([{ error: fault, reference: "7F3K-2" }]);
    expect(settled).toEqual([]);
    expect(ended).toEqual({ ended: 1, released: 1 });
    expect(failed).toBeUndefined();
  });

  test("in noting the turn, once it is answered well, is for the log alone", async () => {
    const made = turnParts("mine", { settle: () => Promise.reject(fault) });
    const { words, faults, ended, failed } = await said(thanks, { made });
    expect(words()).not.toContain("Sorry");
    expect(faults.map(({ error }) => error)).toEqual([fault]);
    expect(ended.released).toBe(0);
    expect(failed).toBeUndefined();
  });

  test("in claiming the turn is apologised for as any other", async () => {
    const made = turnParts();
    const claim = () => Promise.reject(fault);
    const { words, failed } = await said(thanks, { made: { ...made, parts: { ...made.parts, claim } } });
    expect(words()).toContain("Sorry, that didn't work");
    expect(failed).toBeUndefined();
  });
});

describe("a reply that Teams", () => {
  const throttled = (afterMs?: number): NotSent => ({
    kind: "retry",
    reason: "429",
    ...(afterMs === undefined ? {} : { afterMs }),
  });

  test("throttles is sent again after the wait that it asked for", async () => {
    const { sent, waits, settled } = await said(thanks, { refuses: (n) => (n === 1 ? throttled(1_200) : undefined) });
    expect(sent).toHaveLength(2);
    expect(waits).toEqual([1_200]);
    expect(settled).toMatchObject([{ reply: { activityId: "m-2" } }]);
  });

  test("goes on throttling is given up within four seconds, with no apology, so that Teams brings it again", async () => {
    const { waits, words, ended, failed, faults } = await said(thanks, { refuses: () => throttled() });
    expect(waits.reduce((all, ms) => all + ms, 0)).toBeLessThanOrEqual(4_000);
    expect(words()).not.toContain("Sorry");
    expect(failed).toMatchObject({ code: "CONNECTOR" });
    expect(faults).toHaveLength(1);
    expect(ended).toEqual({ ended: 1, released: 1 });
  });

  test("refuses for good ends the turn well: there is nobody to tell", async () => {
    const blocked: NotSent = { kind: "unreachable", reason: "blocked" };
    const { sent, settled, failed, faults } = await said(thanks, { refuses: () => blocked });
    expect(sent).toHaveLength(1);
    expect(settled).toMatchObject([{ reply: undefined }]);
    expect(failed).toBeUndefined();
    expect(faults).toHaveLength(1);
  });

  test("took without naming it can't be drawn anew", async () => {
    const made = turnParts();
    const { context } = aTurnContext({}, () => ({ id: "" }));
    await takeMessage({ ...made.parts, answer: async () => ({ ...thanks, keeps: "ai_1" }) })(context);
    expect(made.settled).toMatchObject([{ reply: undefined }]);
  });
});
