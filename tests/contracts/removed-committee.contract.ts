import { describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.js";
import { aDecision } from "../builders/a-decision.js";
import { aDraft } from "../builders/a-draft.js";
import { aFrozenArising } from "../builders/a-frozen-arising.js";
import { aMeeting } from "../builders/a-meeting.js";
import { aMeetingRecord } from "../builders/a-meeting-record.js";
import { aMember } from "../builders/a-member.js";
import { aPlan } from "../builders/a-plan.js";
import { aProgrammeItem } from "../builders/a-programme-item.js";
import { aSuggestion } from "../builders/a-suggestion.js";
import { aTerm } from "../builders/a-term.js";
import { anAgenda } from "../builders/an-agenda.js";
import { anImport } from "../builders/an-import.js";
import { anOpenItem } from "../builders/an-open-item.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = [
  { ...board, tenant: "tenant-b" },
  { ...board, committee: "c_other" },
] as const;
const line = { at: new Date("2026-03-04T09:00:00Z"), by: "m_priya", what: "logged" } as const;
const occasion = { by: "system", at: new Date("2026-03-04T09:00:00Z"), how: "added" } as const;

type Kept = {
  fill: (store: Store) => Promise<void>;
  remove: (store: Store, scope: { tenant: string; committee: `c_${string}` }, limit: number) => Promise<number>;
  left: (store: Store) => Promise<number>;
};

const numbers = [1, 2, 3] as const;
const kinds: Readonly<Record<string, Kept>> = {
  "action items": {
    async fill({ actionItems }) {
      for (const number of numbers)
        await actionItems.insert(anOpenItem({ ...board, id: `ai_${number}`, number }), `turn-${number}`, line as never);
    },
    remove: ({ actionItems }, scope, limit) => actionItems.removeSome(scope, limit),
    left: ({ actionItems }) => actionItems.countAll(board),
  },
  meetings: {
    async fill({ meetings }) {
      for (const number of numbers) await meetings.insert(aMeeting({ ...board, id: `mt_${number}` }), `turn-${number}`);
    },
    remove: ({ meetings }, scope, limit) => meetings.removeSome(scope, limit),
    left: ({ meetings }) => meetings.countAll(board),
  },
  agendas: {
    async fill({ agendas }) {
      for (const number of numbers) await agendas.save(anAgenda({ ...board, meeting: `mt_${number}` }));
    },
    remove: ({ agendas }, scope, limit) => agendas.removeSome(scope, limit),
    left: ({ agendas }) => agendas.countAll(board),
  },
  "records of meetings": {
    async fill({ meetingRecords }) {
      for (const number of numbers) await meetingRecords.save(aMeetingRecord({ ...board, meeting: `mt_${number}` }));
    },
    remove: ({ meetingRecords }, scope, limit) => meetingRecords.removeSome(scope, limit),
    left: ({ meetingRecords }) => meetingRecords.countAll(board),
  },
  "frozen lists": {
    async fill({ frozenArisings }) {
      for (const number of numbers) await frozenArisings.save(aFrozenArising({ ...board, meeting: `mt_${number}` }));
    },
    remove: ({ frozenArisings }, scope, limit) => frozenArisings.removeSome(scope, limit),
    left: ({ frozenArisings }) => frozenArisings.countAll(board),
  },
  "programme items": {
    async fill({ programmeItems }) {
      for (const number of numbers)
        await programmeItems.insert(aProgrammeItem({ ...board, id: `pi_${number}`, number }), `turn-${number}`);
    },
    remove: ({ programmeItems }, scope, limit) => programmeItems.removeSome(scope, limit),
    left: ({ programmeItems }) => programmeItems.countAll(board),
  },
  decisions: {
    async fill({ decisions }) {
      for (const number of numbers)
        await decisions.insert(aDecision({ ...board, id: `dc_${number}`, number }), `turn-${number}`);
    },
    remove: ({ decisions }, scope, limit) => decisions.removeSome(scope, limit),
    left: ({ decisions }) => decisions.countAll(board),
  },
  suggestions: {
    async fill({ suggestions }) {
      for (const number of numbers)
        await suggestions.insert(aSuggestion({ ...board, id: `sg_${number}`, number }), `turn-${number}`);
    },
    remove: ({ suggestions }, scope, limit) => suggestions.removeSome(scope, limit),
    left: ({ suggestions }) => suggestions.countAll(board),
  },
  plans: {
    async fill({ plans }) {
      for (const number of numbers) await plans.insert(aPlan({ ...board, id: `pl_${number}` }), `turn-${number}`);
    },
    remove: ({ plans }, scope, limit) => plans.removeSome(scope, limit),
    left: ({ plans }) => plans.countAll(board),
  },
  terms: {
    async fill({ glossary }) {
      for (const number of numbers) await glossary.define(aTerm({ ...board, term: `C${number}` }));
    },
    remove: ({ glossary }, scope, limit) => glossary.removeSome(scope, limit),
    left: ({ glossary }) => glossary.countAll(board),
  },
  imports: {
    async fill({ imports }) {
      for (const number of numbers) await imports.insert(anImport({ ...board, id: `im_${number}` }), `turn-${number}`);
    },
    remove: ({ imports }, scope, limit) => imports.removeSome(scope, limit),
    left: ({ imports }) => imports.countAll(board),
  },
  drafts: {
    async fill({ drafts }) {
      for (const number of numbers) await drafts.insert(aDraft({ ...board, id: `d_${number}` }), `turn-${number}`);
    },
    remove: ({ drafts }, scope, limit) => drafts.removeSome(scope, limit),
    left: async ({ drafts }) => (await drafts.waiting(board, {}, { skip: 0, limit: 10 })).total,
  },
  members: {
    fill: ({ members }) =>
      members.add(
        board,
        numbers.map((number) => aMember({ ...board, id: `m_${number}`, person: `p_${number}` })),
        occasion,
      ),
    remove: ({ members }, scope, limit) => members.removeSome(scope, limit),
    left: async ({ members }) => (await members.roster(board)).length,
  },
  "attendance lists": {
    async fill({ rosterLists }) {
      for (const number of numbers)
        await rosterLists.insert(
          {
            ...board,
            id: `rl_${number}`,
            by: "m_priya",
            at: occasion.at,
            people: [{ name: "Sue Cassin" }],
            unread: [],
            state: { kind: "waiting" },
            revision: 1,
          },
          `turn-${number}`,
        );
    },
    remove: ({ rosterLists }, scope, limit) => rosterLists.removeSome(scope, limit),
    left: async ({ rosterLists }) =>
      (await Promise.all(numbers.map((number) => rosterLists.find(board, `rl_${number}`)))).filter(
        (list) => list !== undefined,
      ).length,
  },
};

export function describeRemovedCommittee(name: string, makeStore: MakeStore): void {
  describe(`what a deleted committee leaves, ${name}`, () => {
    test.each(Object.entries(kinds))(
      "%s go some at a time until none is left",
      async (_what, { fill, remove, left }) => {
        const store = await makeStore();
        await fill(store);
        expect(await left(store)).toBe(3);
        expect(await remove(store, board, 2)).toBe(2);
        expect(await left(store)).toBe(1);
        expect(await remove(store, board, 2)).toBe(1);
        expect(await left(store)).toBe(0);
        expect(await remove(store, board, 2)).toBe(0);
      },
    );

    test.each(Object.entries(kinds))(
      "%s of another tenant or committee stay",
      async (_what, { fill, remove, left }) => {
        const store = await makeStore();
        await fill(store);
        for (const scope of elsewhere) expect(await remove(store, scope, 10)).toBe(0);
        expect(await left(store)).toBe(3);
      },
    );
  });
}
