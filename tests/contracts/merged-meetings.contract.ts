import { beforeEach, describe, expect, test } from "vitest";
import type { MemberId } from "../../src/domain/ids.js";
import type { Attendance, Attender } from "../../src/domain/meetings/meeting-record.js";
import type { Store } from "../../src/store/store.js";
import { aMeetingRecord } from "../builders/a-meeting-record.js";
import { aMember } from "../builders/a-member.js";
import { aProgrammeItem } from "../builders/a-programme-item.js";
import { aSuggestion } from "../builders/a-suggestion.js";
import { anAgenda, anAgendaItem } from "../builders/an-agenda.js";
import { anImport, aProposal } from "../builders/an-import.js";
import { whenAdded } from "../builders/an-occasion.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-12T10:05:00Z");
const lead = (member: MemberId) => ({ kind: "member", member }) as const;
const who = (member: MemberId): Attender => ({ kind: "member", member });

/** What becomes of meetings' papers when two memberships turn out to be one person's: m_old goes, m_new stays. */
export function describeMergedMeetings(name: string, makeStore: MakeStore): void {
  describe(`meetings of two memberships that become one, ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore();
      const ids: `p_${string}`[] = [];
      for (const seen of [{ entraId: "entra-sarah" }, { channelId: "29:sarah" }]) {
        const [person] = await store.people.know(board, [{ ...seen, name: "Sarah Kent" }], at);
        if (person !== undefined) ids.push(person.id);
      }
      const [old, present] = ids;
      if (old === undefined || present === undefined) throw new Error("nobody came back");
      const both = [aMember({ id: "m_old", person: old }), aMember({ id: "m_new", person: present })];
      await store.members.add(board, both, whenAdded);
    });
    const merge = () =>
      store.people.know(board, [{ entraId: "entra-sarah", channelId: "29:sarah", name: "Sarah Kent" }], at);

    test("what a paper that was read names of one is the other's, unless it was taken back", async () => {
      const owned = (member: MemberId) =>
        aProposal({
          what: { kind: "update", item: "ai_1", number: 1, updates: [], owners: [{ kind: "settled", member }] },
        });
      const of = (member: MemberId) => anImport({ by: member, proposals: [owned(member)] });
      const undone = { kind: "undone", by: "m_old", at, made: [], unmade: [] } as const;
      await store.imports.insert(of("m_old"), "turn-1");
      await store.imports.insert(anImport({ id: "im_2", state: undone }), "turn-2");
      await store.imports.insert(anImport({ id: "im_3" }), "turn-3");
      await merge();
      expect(await store.imports.find(board, "im_1")).toEqual({ ...of("m_new"), revision: 2 });
      expect(await store.imports.find(board, "im_2")).toEqual(anImport({ id: "im_2", state: undone }));
      expect(await store.imports.find(board, "im_3")).toEqual(anImport({ id: "im_3" }));
    });

    test("who leads an item, or a part of one, or suggested it is the other, and not as the papers went out", async () => {
      const of = (member: MemberId) => [
        anAgendaItem({ lead: lead(member) }),
        anAgendaItem({ id: "ag_2", subItems: [{ id: "ag_a", title: "Courses", lead: lead(member) }] }),
        anAgendaItem({ id: "ag_3", from: { kind: "suggested", suggestion: "sg_1", by: member } }),
      ];
      const sent = { at, by: "m_clerk", firstNumber: 1, items: of("m_old") } as const;
      await store.agendas.save(anAgenda({ items: of("m_old"), sent }));
      await store.agendas.save(anAgenda({ meeting: "mt_may" }));
      await merge();
      expect(await store.agendas.find(board, "mt_march")).toEqual(anAgenda({ items: of("m_new"), sent, revision: 2 }));
      expect(await store.agendas.find(board, "mt_may")).toEqual(anAgenda({ meeting: "mt_may", revision: 1 }));
    });

    test("an item of the work programme is the other's to lead as long as it is not taken", async () => {
      const taken = { kind: "taken", meeting: "mt_march", on: "2026-03-12", at } as never;
      const items = [
        aProgrammeItem({ lead: lead("m_old") }),
        aProgrammeItem({ id: "pi_2", number: 2, lead: lead("m_old"), state: taken }),
        aProgrammeItem({ id: "pi_3", number: 3 }),
      ];
      for (const item of items) await store.programmeItems.insert(item, item.id);
      await merge();
      const kept = await Promise.all(items.map(({ id }) => store.programmeItems.find(board, id)));
      expect(kept).toEqual([{ ...items[0], lead: lead("m_new"), revision: 2 }, items[1], items[2]]);
    });

    test("a suggestion that waits is the other's, who hears what became of it", async () => {
      const declined = { kind: "declined", at, by: "m_clerk" } as const;
      await store.suggestions.insert(aSuggestion({ by: "m_old" }), "turn-1");
      await store.suggestions.insert(aSuggestion({ id: "sg_2", number: 2, by: "m_old", state: declined }), "turn-2");
      await merge();
      expect(await store.suggestions.find(board, "sg_1")).toEqual(aSuggestion({ by: "m_new", revision: 2 }));
      expect((await store.suggestions.find(board, "sg_2"))?.by).toBe("m_old");
    });

    test.each<[what: string, before: readonly Attendance[], after: readonly Attendance[]]>([
      [
        "is the other's",
        [{ who: who("m_old"), as: "apologies", note: "held up", deputy: who("m_jo") }],
        [{ who: who("m_new"), as: "apologies", note: "held up", deputy: who("m_jo") }],
      ],
      [
        "counts once where both were noted",
        [
          { who: who("m_old"), as: "absent" },
          { who: who("m_new"), as: "present" },
        ],
        [{ who: who("m_new"), as: "present" }],
      ],
      [
        "is in nobody's own place",
        [{ who: who("m_new"), as: "apologies", deputy: who("m_old") }],
        [{ who: who("m_new"), as: "apologies" }],
      ],
      [
        "is in another's place as before",
        [{ who: who("m_jo"), as: "apologies", deputy: who("m_old") }],
        [{ who: who("m_jo"), as: "apologies", deputy: who("m_new") }],
      ],
    ])("that one of them was there %s", async (_what, attendance, after) => {
      const declared = (member: MemberId) => [{ who: who(member), interest: "a trustee", at }];
      await store.meetingRecords.save(aMeetingRecord({ attendance, declarations: declared("m_old") }));
      await merge();
      expect(await store.meetingRecords.find(board, "mt_march")).toEqual(
        aMeetingRecord({ attendance: after, declarations: declared("m_new"), revision: 2 }),
      );
    });
  });
}
