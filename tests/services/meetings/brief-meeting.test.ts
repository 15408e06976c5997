import { expect, test } from "vitest";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { day } from "../../../src/domain/days/day.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import { usualMeetingRules } from "../../../src/domain/meetings/meeting-rules.js";
import { briefMeeting } from "../../../src/services/meetings/brief-meeting.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aMember } from "../../builders/a-member.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const now = new Date("2026-03-04T10:00:00Z");
const today = day("2026-03-04");
const committee = aCommittee({ meets: { ...usualMeetingRules, quorum: { kind: "number", of: 2 }, fullAt: 25 } });
const roster = [
  aMember({ id: "m_sarah" }),
  aMember({ id: "m_tom", name: "Tom Reed" }),
  aMember({ id: "m_chair", name: "Christine Vale", role: "chair" }),
  aMember({ id: "m_clerk", name: "Ann Ash", role: "clerk" }),
];

async function aBoard(meeting: Partial<Meeting> | undefined = {}) {
  const store = fakeStore();
  if (meeting !== undefined) await store.meetings.insert(aMeeting(meeting), "march");
  const plan = async (number: number) => {
    const place = { kind: "meeting", meeting: "mt_march" } as const;
    await store.programmeItems.insert(aProgrammeItem({ id: `pi_${number}`, number, place }), `p-${number}`);
  };
  const brief = () => briefMeeting(store)(committee, roster, usualCalendars.of(committee), today, now);
  const apologies = (...members: (`m_${string}` | [`m_${string}`, string])[]) =>
    store.meetingRecords.save(
      aMeetingRecord({
        attendance: members.map((one) => {
          const [member, deputy] = typeof one === "string" ? [one] : one;
          return {
            who: { kind: "member", member },
            as: "apologies",
            ...(deputy !== undefined && { deputy: { kind: "guest", name: deputy } }),
          };
        }),
      }),
    );
  return { store, plan, brief, apologies };
}

test("without a meeting there is nothing to brief on", async () => {
  const board = await aBoard({ state: { kind: "cancelled", at: now } });
  expect(await board.brief()).toBeUndefined();
});

test("of a meeting with nothing to heed only its papers' day is said", async () => {
  const board = await aBoard();
  expect(await board.brief()).toEqual({
    meeting: aMeeting(),
    papersOn: day("2026-03-05"),
    suggestions: 0,
    programme: 0,
  });
});

test("papers that went out are no more due", async () => {
  const board = await aBoard({ papersSentAt: now });
  expect(await board.brief()).not.toHaveProperty("papersOn");
});

test("suggestions that wait, programme items and a meeting too full are counted", async () => {
  const board = await aBoard();
  await board.store.suggestions.insert(aSuggestion(), "s-1");
  for (const number of [1, 2, 3]) await board.plan(number);
  expect(await board.brief()).toMatchObject({ suggestions: 1, programme: 3, tooMany: { there: 25, than: "full" } });
});

test("apologies that leave too few who vote are said, and a deputy counts in somebody's place", async () => {
  const board = await aBoard();
  await board.apologies("m_sarah", "m_clerk");
  expect(await board.brief()).not.toHaveProperty("tooFew");
  const other = await aBoard();
  await other.apologies("m_sarah", "m_tom");
  expect(await other.brief()).toMatchObject({ tooFew: { here: 1, of: 3, needed: 2 } });
  const deputised = await aBoard();
  await deputised.apologies("m_sarah", ["m_tom", "Jo Marsh"]);
  expect(await deputised.brief()).not.toHaveProperty("tooFew");
});
