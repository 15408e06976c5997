import { expect, test } from "vitest";
import { meetingParts } from "../../../src/bot/files/held-meetings.js";
import type { Member, Role } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import type { HeldBoard } from "../../../src/services/privacy/held-about.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDecision } from "../../builders/a-decision.js";
import { aMember } from "../../builders/a-member.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";

const at = new Date("2026-03-12T10:05:00Z");
const who = { kind: "member", member: "m_sarah" } as const;
const closed = { part: "closed" } as const;

/** One of each in the open part, one of each in the closed. */
const heldBy = (member: Member): HeldBoard => ({
  committee: aCommittee(),
  member,
  roster: [member],
  history: [],
  items: [],
  drafts: [],
  imports: [],
  notices: { total: 0 },
  plans: { plans: [], terms: [], more: false },
  meetings: {
    decisions: [aDecision({ number: 2, text: "secret pay", ...closed }), aDecision({ text: "open budget" })],
    programme: [
      aProgrammeItem({ number: 2, title: "secret staff", ...closed }),
      aProgrammeItem({ title: "open places" }),
    ],
    suggestions: [aSuggestion({ number: 2, title: "secret site", ...closed }), aSuggestion({ title: "open cover" })],
    attended: [
      {
        on: day("2026-03-12"),
        attendance: { who, as: "present", note: "left early" },
        declared: [
          { who, interest: "open trustee", at, part: "open" },
          { who, interest: "secret landlord", at, part: "closed" },
        ],
      },
    ],
    more: false,
  },
  more: false,
});

function told(memberships: readonly Member[], most = Number.POSITIVE_INFINITY) {
  const budget = { take: <Entry>(entries: readonly Entry[]) => entries.slice(0, most) };
  return meetingParts(heldBy(aMember()), { reader: { place: "personal", memberships }, budget });
}

test("says of meetings, decisions, programme items and suggestions what stands there, in words and numbers", () => {
  expect(told([aMember()], 1)).toEqual({
    meetings: [
      {
        on: "2026-03-12",
        noted: "present",
        note: "left early",
        declared: [
          { at: "2026-03-12T10:05:00+00:00", interest: "open trustee" },
          { at: "2026-03-12T10:05:00+00:00", interest: "secret landlord" },
        ],
      },
    ],
    decisions: [{ number: "D2", on: "2026-03-12", recorded: "secret pay" }],
    programme: [{ number: "P2", at: "2026-03-02T10:00:00+00:00", title: "secret staff", state: "live" }],
    suggested: [{ number: "S2", at: "2026-03-02T10:00:00+00:00", title: "secret site", state: "waiting" }],
  });
});

test.each<[who: string, memberships: readonly Member[], sees: boolean]>([
  ...(["chair", "clerk", "member", "adviser"] as const).map((role: Role): [string, readonly Member[], boolean] => [
    role,
    [aMember({ role })],
    true,
  ]),
  ["observer", [aMember({ role: "observer" })], false],
  ["somebody who left", [aMember({ leftAt: at })], false],
  ["a clerk of another board", [aMember({ role: "clerk", committee: "c_other" })], false],
])("to %s shows of the closed part what their role may read, and the open part always", (_who, memberships, sees) => {
  const text = JSON.stringify(told(memberships));
  expect(text.match(/secret/g)?.length ?? 0).toBe(sees ? 4 : 0);
  expect(text.match(/"closed (item|decision)"/g)?.length ?? 0).toBe(sees ? 0 : 4);
  expect(text.match(/open (budget|places|cover|trustee)/g)).toHaveLength(4);
});
