import { beforeEach, describe, expect, test } from "vitest";
import type { ActionItem, ActionState } from "../../src/domain/actions/action-item.js";
import { day } from "../../src/domain/days/day.js";
import type { ActionItemId } from "../../src/domain/ids.js";
import type { NoticeId, PersonNotice } from "../../src/domain/reminders/notice.js";
import type { Store } from "../../src/store/store.js";
import { aCommittee } from "../builders/a-committee.js";
import { aDraft } from "../builders/a-draft.js";
import { aLine, aMorning, anAgendaNotice, aWeekly } from "../builders/a-notice.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = { tenant: "tenant-b", committee: "c_safeguarding" } as const;
const sarah = { tenant: "tenant-a", person: "p_sarah" } as const;
const on = (iso: string) => new Date(`${iso}T09:00:00Z`);
const cutoff = on("2020-01-01");
const closed = (iso: string): ActionState => ({ kind: "discharged", at: on(iso), by: "m_clerk" });
const withdrawn = (iso: string): ActionState => ({ kind: "withdrawn", at: on(iso), by: "m_clerk", reason: "no more" });
const card = { conversation: "a:1", serviceUrl: "http://127.0.0.1:4100/", activityId: "7" };
const sent = (iso: string) => ({ kind: "sent" as const, at: on(iso), card });

/** What is kept for a while, and what goes when somebody is forgotten. */
export function describeKeptAndForgotten(name: string, makeStore: MakeStore): void {
  describe(`what is kept and what is forgotten, ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore();
    });

    const log = async (number: number, overrides: Partial<ActionItem> = {}): Promise<ActionItemId> => {
      const item = anOpenItem({ id: `ai_${number}`, number, ...overrides });
      await store.actionItems.insert(item, `turn-${number}`, loggedLine(item));
      return item.id;
    };
    const told = async (at: string, overrides: Partial<PersonNotice> = {}) => {
      const id = `tenant-a/p_sarah/${at}/morning` as NoticeId;
      const notice = aMorning({ id, day: day(at), at: on(at), state: sent(at), ...overrides });
      await store.notices.insert(notice);
      return notice.id;
    };

    describe("actions that were closed", () => {
      test("are found by when they were, the earliest first, and never while they are outstanding", async () => {
        await log(1, { state: closed("2019-06-01") });
        await log(2, { state: withdrawn("2018-06-01") });
        await log(3, { state: closed("2020-06-01") });
        await log(4, { state: { kind: "done", at: on("2010-01-01"), by: "m_sarah" } });
        await log(5, { loggedAt: on("2010-01-01") });
        const found = await store.actionItems.closedBefore(board, cutoff, 10);
        expect([found.items.map(({ id }) => id), found.total]).toEqual([["ai_2", "ai_1"], 2]);
        const one = await store.actionItems.closedBefore(board, cutoff, 1);
        expect([one.items.map(({ id }) => id), one.total]).toEqual([["ai_2"], 2]);
        expect(await store.actionItems.closedBefore(elsewhere, cutoff, 10)).toEqual({ items: [], total: 0 });
      });

      test("are found by since when they are discharged, the latest first, and none that was withdrawn", async () => {
        await log(1, { state: closed("2020-01-01") });
        await log(2, { state: withdrawn("2020-06-01") });
        await log(3, { state: closed("2020-06-01") });
        await log(4, { state: closed("2019-12-31") });
        const found = await store.actionItems.dischargedSince(board, on("2020-01-02"), 10);
        expect(found.map(({ id }) => id)).toEqual(["ai_3"]);
        const all = await store.actionItems.dischargedSince(board, on("2020-01-01"), 2);
        expect(all.map(({ id }) => id)).toEqual(["ai_3", "ai_1"]);
        expect(await store.actionItems.dischargedSince(elsewhere, cutoff, 10)).toEqual([]);
      });

      test("tell the newest lines of several at once", async () => {
        const ids = [await log(1), await log(2, { state: closed("2020-06-01") }), "ai_9" as const];
        const lines = await store.actionItems.latestLines(board, ids);
        expect([...lines].map(([id, [first]]) => [id, first?.what.kind]).sort()).toEqual([
          ["ai_1", "logged"],
          ["ai_2", "logged"],
        ]);
        expect(await store.actionItems.latestLines(elsewhere, ids)).toEqual(new Map());
      });

      test("go with their history, but for those that were reopened or closed again meanwhile", async () => {
        const ids = [
          await log(1, { state: closed("2019-06-01") }),
          await log(2, { state: closed("2020-06-01") }),
          await log(3),
        ];
        await store.actionItems.removeClosed(elsewhere, ids, cutoff);
        expect(await store.actionItems.findMany(board, ids)).toHaveLength(3);
        await store.actionItems.removeClosed(board, ids, cutoff);
        expect((await store.actionItems.findMany(board, ids)).map(({ id }) => id).sort()).toEqual(["ai_2", "ai_3"]);
        expect(await store.actionItems.historyPage(board, "ai_1", { skip: 0, limit: 10 })).toEqual({
          lines: [],
          total: 0,
        });
      });

      test("take lines that stand in the archive with them", async () => {
        await log(1);
        for (let n = 0; n < 205; n += 1) {
          const item = await store.actionItems.find(board, "ai_1");
          const state = n === 204 ? closed("2019-06-01") : undefined;
          await store.actionItems.change(board, "ai_1", item?.revision ?? 0, {
            set: state === undefined ? {} : { state },
            history: { at: on("2019-06-01"), by: "m_clerk", what: { kind: "noted", text: `note ${n}` } },
            changedBy: [],
          });
        }
        const [walked] = await store.actionItems.withHistory(board, { limit: 5 });
        expect((walked?.lines.length ?? 0) + (walked?.older ?? 0)).toBe(206);
        expect(walked?.lines[0]?.what).toEqual({ kind: "noted", text: "note 204" });
        await store.actionItems.removeClosed(board, ["ai_1"], cutoff);
        await log(1);
        expect((await store.actionItems.history(board, "ai_1", 500)).map(({ what }) => what.kind)).toEqual(["logged"]);
      });
    });

    test("who owes something by name is known, whatever everybody or an agency owes", async () => {
      await log(1);
      await log(2, { owners: { kind: "everybody", assignedAt: on("2026-03-02"), answered: [] } });
      const owner = { member: "m_jo" as const, assignedAt: on("2026-03-02") };
      await log(3, { owners: { kind: "named", owners: [owner] }, state: closed("2026-03-02") });
      expect(await store.actionItems.whoOwes(board, ["m_sarah", "m_jo", "m_sam"])).toEqual(new Set(["m_sarah"]));
      expect(await store.actionItems.whoOwes(elsewhere, ["m_sarah"])).toEqual(new Set());
      expect(await store.actionItems.whoOwes(board, [])).toEqual(new Set());
    });

    test("all of a committee's actions can be walked through from the newest, with their lines", async () => {
      for (const number of [1, 2, 3]) await log(number, number === 2 ? { state: closed("2019-06-01") } : {});
      const first = await store.actionItems.withHistory(board, { limit: 2 });
      expect(first.map(({ item }) => item.number)).toEqual([3, 2]);
      expect(first[0]).toMatchObject({ lines: [loggedLine()], older: 0 });
      const rest = await store.actionItems.withHistory(board, { below: 2, limit: 2 });
      expect(rest.map(({ item }) => item.number)).toEqual([1]);
      expect(await store.actionItems.withHistory(elsewhere, { limit: 2 })).toEqual([]);
    });

    describe("notices of long ago", () => {
      const other = aLine({ item: "ai_9", committee: "c_audit" });

      test("are found of a committee's people and of its home, the oldest first", async () => {
        const ids = [await told("2019-05-02"), await told("2019-03-01", { lines: [other, aLine()] })];
        await told("2019-01-01", { lines: [other] });
        await told("2020-02-01");
        const weekly = aWeekly({ at: on("2019-04-01") });
        await store.notices.insert(weekly);
        const { notices, total } = await store.notices.madeBefore(board, cutoff, 10);
        expect([notices.map(({ id }) => id), total]).toEqual([[ids[1], weekly.id, ids[0]], 3]);
        expect(await store.notices.madeBefore(elsewhere, cutoff, 10)).toEqual({ notices: [], total: 0 });
      });

      test("go, and what they say of another committee stays", async () => {
        const [alone, shared] = [await told("2019-05-02"), await told("2019-03-01", { lines: [other, aLine()] })];
        const kept = await told("2020-02-01");
        const agenda = anAgendaNotice({ at: on("2019-04-01") });
        await store.notices.insert(agenda);
        expect(await store.notices.removeBefore(elsewhere, cutoff, 10)).toBe(0);
        expect(await store.notices.removeBefore(board, cutoff, 10)).toBe(3);
        expect(await store.notices.find(board, alone)).toBeUndefined();
        expect(await store.notices.find(board, agenda.id)).toBeUndefined();
        expect(await store.notices.find(board, shared)).toMatchObject({ lines: [other] });
        expect(await store.notices.find(board, kept)).toMatchObject({ lines: [aLine()] });
        expect(await store.notices.removeBefore(board, cutoff, 10)).toBe(0);
      });

      test("go so many at a time", async () => {
        for (const month of ["03", "01", "02"]) await told(`2019-${month}-01`);
        expect(await store.notices.removeBefore(board, cutoff, 2)).toBe(2);
        const left = await store.notices.madeBefore(board, cutoff, 10);
        expect(left.notices.map(({ day: of }) => of)).toEqual(["2019-03-01"]);
        expect(await store.notices.removeBefore(board, cutoff, 2)).toBe(1);
      });
    });

    test("who is forgotten is sent nothing any more, and where their cards stand is not kept", async () => {
      const at = on("2026-03-06");
      const ids = [
        await told("2026-03-02", { editAt: at }),
        await told("2026-03-03", { state: { kind: "retry", at, reason: "429" }, wakeAt: at }),
        await told("2026-03-04", { state: { kind: "failed", at, reason: "400" } }),
      ];
      const jos = aMorning({ id: "tenant-a/p_jo/2026-03-02/morning" as NoticeId, person: "p_jo", editAt: at });
      await store.notices.insert(jos);
      await store.notices.forgetReader({ ...sarah, tenant: "tenant-b" }, at);
      await store.notices.forgetReader(sarah, at);
      const found = (await Promise.all(ids.map((id) => store.notices.find(sarah, id)))) as readonly PersonNotice[];
      const nowhere = { conversation: "", serviceUrl: "", activityId: "" };
      expect(found.map((notice) => notice?.state)).toEqual([
        { ...sent("2026-03-02"), card: nowhere },
        { kind: "skipped", at, reason: "nothing-left" },
        { kind: "failed", at, reason: "400" },
      ]);
      expect(found.every((notice) => notice?.lines.length === 1 && notice.person === "p_sarah")).toBe(true);
      expect(found.some((notice) => notice?.wakeAt !== undefined || notice?.editAt !== undefined)).toBe(false);
      expect(await store.notices.find(sarah, jos.id)).toEqual(jos);
    });

    test("that somebody is to be forgotten is remembered until they are gone", async () => {
      const [person] = await store.people.know(sarah, [{ channelId: "29:s", name: "Sarah Kent" }], on("2026-03-06"));
      if (person === undefined) throw new Error("nobody came back");
      const scope = { tenant: "tenant-a", person: person.id };
      expect(await store.people.findForgetting("system", on("2026-03-06"))).toBeUndefined();
      await store.people.beginForget({ ...scope, tenant: "tenant-b" }, on("2026-03-06"));
      expect(await store.people.findForgetting("system", on("2026-03-06"))).toBeUndefined();
      expect(await store.people.beginForget(scope, on("2026-03-06"))).toEqual(on("2026-03-06"));
      expect(await store.people.beginForget(scope, on("2026-03-07"))).toEqual(on("2026-03-06"));
      expect((await store.people.findForgetting("system", on("2026-03-06")))?.id).toBe(person.id);
      expect(await store.people.findForgetting("system", on("2026-03-05"))).toBeUndefined();
      await store.people.remove({ ...scope, tenant: "tenant-b" });
      expect(await store.people.find(scope)).toBeDefined();
      await store.people.remove(scope);
      expect([await store.people.find(scope), await store.people.findForgetting("system", on("2026-03-06"))]).toEqual([
        undefined,
        undefined,
      ]);
      const [again] = await store.people.know(sarah, [{ channelId: "29:s", name: "Sarah Kent" }], on("2026-03-06"));
      expect(again?.id).not.toBe(person.id);
    });

    test("what somebody typed goes, answered or not, and of others nothing", async () => {
      await store.drafts.insert(aDraft({ id: "d_1", by: "m_sarah" }), "turn-1");
      await store.drafts.insert(aDraft({ id: "d_2", by: "m_sarah", state: { kind: "thrown-away" } }), "turn-2");
      await store.drafts.insert(aDraft({ id: "d_3" }), "turn-3");
      const typed = (limit: number) => store.drafts.typedBy(board, "m_sarah", limit);
      expect([(await typed(5)).map(({ id }) => id), (await typed(1)).length]).toEqual([["d_1", "d_2"], 1]);
      expect(await store.drafts.typedBy(elsewhere, "m_sarah", 5)).toEqual([]);
      await store.drafts.removeOf(elsewhere, "m_sarah");
      expect(await store.drafts.find(board, "d_1")).toBeDefined();
      await store.drafts.removeOf(board, "m_sarah");
      const left = await Promise.all((["d_1", "d_2", "d_3"] as const).map((id) => store.drafts.find(board, id)));
      expect(left.map((draft) => draft?.id)).toEqual([undefined, undefined, "d_3"]);
    });

    test("what was typed long ago goes once it waits for no answer", async () => {
      const old = { at: on("2019-03-01") };
      await store.drafts.insert(aDraft({ id: "d_1", ...old }), "turn-1");
      await store.drafts.insert(aDraft({ id: "d_2", ...old, state: { kind: "logged", item: "ai_1" } }), "turn-2");
      await store.drafts.insert(aDraft({ id: "d_3", state: { kind: "thrown-away" } }), "turn-3");
      await store.drafts.removeSettled(elsewhere, cutoff, 10);
      await store.drafts.removeSettled(board, cutoff, 10);
      const left = await Promise.all((["d_1", "d_2", "d_3"] as const).map((id) => store.drafts.find(board, id)));
      expect(left.map((draft) => draft?.id)).toEqual(["d_1", undefined, "d_3"]);
    });

    test("the turns, cards and counted changes of somebody's chat are forgotten", async () => {
      const [at, until] = [on("2026-03-06"), on("2026-03-07")];
      const claim = (key: string) => store.handledTurns.claim(board, key, "holder", at, until);
      const keys = ["message/a:1/7", "press/a:1/8/29:s/item.done", "file/a:1/9/accept", "message/a:12/7"];
      for (const key of keys) expect(await claim(key)).toBe("mine");
      await store.handledTurns.forgetConversation(elsewhere, "a:1");
      await store.handledTurns.forgetConversation(board, "a:1");
      expect(await Promise.all(keys.map(claim))).toEqual(["mine", "mine", "mine", "held"]);

      const other = { ...card, conversation: "a:12" };
      for (const one of [card, other]) await store.servedForms.serve(sarah, one, until, at);
      await store.servedForms.forgetConversation(elsewhere, "a:1");
      expect(await store.servedForms.has(sarah, card)).toBe(true);
      await store.servedForms.forgetConversation(board, "a:1");
      expect([await store.servedForms.has(sarah, card), await store.servedForms.has(sarah, other)]).toEqual([
        false,
        true,
      ]);

      const terms = { most: 1, windowMs: 60_000, now: at };
      await store.allowances.spend("changes", sarah, 1, terms);
      await store.allowances.forget({ ...sarah, tenant: "tenant-b" });
      expect(await store.allowances.spend("changes", sarah, 1, terms)).not.toBe("spent");
      await store.allowances.forget(sarah);
      expect(await store.allowances.spend("changes", sarah, 1, terms)).toBe("spent");
    });

    test("of whom somebody asked to be added is known until it is answered", async () => {
      const request = { person: "p_sarah", name: "Sarah Kent", at: on("2026-03-06") } as const;
      await store.committees.insert(aCommittee());
      await store.committees.askToJoin(board, request);
      expect((await store.committees.askedBy(sarah)).map(({ id }) => id)).toEqual(["c_safeguarding"]);
      expect(await store.committees.askedBy({ ...sarah, tenant: "tenant-b" })).toEqual([]);
      expect(await store.committees.askedBy({ ...sarah, person: "p_jo" })).toEqual([]);
      await store.committees.settleJoin(board, "p_sarah");
      expect(await store.committees.askedBy(sarah)).toEqual([]);
    });
  });
}
