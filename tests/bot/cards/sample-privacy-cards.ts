import { presentForget, presentForgotten } from "../../../src/bot/cards/privacy/present-forget.js";
import { presentHeld } from "../../../src/bot/cards/privacy/present-held.js";
import { presentLeft, presentNoClerk } from "../../../src/bot/cards/privacy/present-left.js";
import {
  presentRetention,
  presentRetentionCheck,
  presentRetentionForm,
  presentRetentionRefused,
} from "../../../src/bot/cards/privacy/present-retention.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import { zone } from "../../../src/domain/days/zone.js";
import type { Held, HeldBoard } from "../../../src/services/privacy/held-about.js";
import { aPerson } from "../../builders/a-person.js";
import { aPlan } from "../../builders/a-plan.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { aTerm } from "../../builders/a-term.js";
import { now, type World } from "./a-world.js";

const at = (iso: string) => new Date(`${iso}T10:00:00Z`);

const nothingOfPlans = { plans: [], terms: [], more: false } as const;
const nothingOfMeetings = { decisions: [], programme: [], suggestions: [], attended: [], more: false };

/** What is held about people, forgetting them, and for how long a board keeps things. */
export function privacyCards(world: World): Record<string, Rendered> {
  const { board, harbour, pond, roster, items, someone, typed, draft, history } = world;
  const person = aPerson({
    name: typed("Sarah Kent"),
    channelId: "29:1sZ9xqv0bK7mWJ3hTfRcYdE2uLpNaGo4",
    entraId: "6f1d2c3b-4a59-4e68-8d77-90ab12cd34ef",
    conversation: "a:1",
    reach: { kind: "reachable" },
  });
  const joined = (member: Member, on: string) => ({
    ...{ by: "m_ines" as const, at: at(on), member: member.id },
    change: { kind: "joined" as const, role: member.role, how: "set-up" as const },
  });
  const heldOn = (committee: Committee, member: Member, overrides: Partial<HeldBoard> = {}): HeldBoard => ({
    ...{ committee, member, roster, history: [joined(member, "2025-11-03")], items: [], drafts: [], imports: [] },
    ...{ notices: { total: 0 }, meetings: nothingOfMeetings, plans: nothingOfPlans, more: false },
    ...overrides,
  });
  const [sarah, ines] = [someone("m_sarah"), someone("m_ines")];
  const owned = [items.moved, items.today, items.done].map((item) => ({ item, owns: true, logged: false, lines: [] }));
  const logged = { item: items.late, owns: false, logged: true, lines: history.slice(0, 2) };
  const atHarbour = heldOn(harbour, sarah, {
    items: [...owned, logged],
    drafts: [draft({ by: "m_sarah" })],
    notices: { total: 41, oldest: at("2025-11-10") },
    plans: { plans: [aPlan()], terms: [aTerm(), aTerm({ term: "MASH" })], more: false },
    meetings: {
      decisions: [],
      programme: [aProgrammeItem()],
      suggestions: [aSuggestion()],
      attended: [
        {
          on: day("2026-02-10"),
          attendance: { who: { kind: "member", member: sarah.id }, as: "present" },
          declared: [
            {
              who: { kind: "member", member: sarah.id },
              interest: typed("a trustee of the college"),
              at: at("2026-02-10"),
              part: "open",
            },
          ],
        },
      ],
      more: false,
    },
  });
  const atPond = heldOn(pond, { ...someone("m_sarahpond"), leftAt: at("2026-01-12") });
  const held: Held = { person, boards: [atHarbour, atPond], asked: [] };
  const chosen = {
    ...{ morningAt: { hour: 8, minute: 30 }, zone: zone("Europe/Paris"), noAhead: true as const },
    away: { from: day("2026-04-03"), until: day("2026-04-15") },
    reach: { kind: "unreachable" as const, reason: "blocked" as const, since: at("2026-03-02") },
  };
  const { conversation: _chat, entraId: _id, ...stranger } = person;
  const many = Array.from({ length: 10 }, (_, place) =>
    heldOn({ ...harbour, id: `c_${place}`, code: `B${place}` }, sarah, { more: true }),
  );
  const clerks = (...others: Member[]) =>
    heldOn(harbour, ines, { roster: [ines, ...others], items: owned.slice(0, 1) });
  const forget = (...boards: HeldBoard[]) => presentForget({ person, boards, asked: [] });
  const kept = { ...harbour, retention: { closedYears: 7, proofMonths: 24, leaverDays: 90 } };
  const keeping = { ...board, committee: kept };
  const over = {
    closedYears: { before: at("2019-03-05"), count: 14, oldest: at("2014-12-04") },
    proofMonths: { before: at("2024-03-05"), count: 0 },
    leaverDays: { before: at("2025-12-05"), count: 1, oldest: at("2025-10-01") },
  };
  const never = { count: 0 };
  const shorter = { closedYears: 7, proofMonths: 12, leaverDays: 30 };
  return {
    held: presentHeld(held, now),
    "held-chosen": presentHeld({ ...held, person: { ...person, ...chosen } }, now),
    "held-stranger": presentHeld({ person: stranger, boards: [], asked: [] }, now),
    "held-asked-to-join": presentHeld({ person, boards: [], asked: [{ committee: pond, at: at("2026-03-02") }] }, now),
    "held-many-boards": presentHeld({ person, boards: many, asked: [] }, now),
    forget: forget(atHarbour, atPond),
    "forget-sole-clerk": forget(clerks(someone("m_martin"), sarah)),
    "forget-sole-clerk-no-chair": forget(clerks(sarah)),
    "forget-last-of-all": forget(clerks()),
    "forget-stranger": forget(),
    "forget-many-boards": forget(...many),
    forgotten: presentForgotten(),
    "left-forgotten": presentLeft({ board, owed: [items.moved, items.closed, items.ongoing] }),
    "left-forgotten-much": presentLeft({ board, owed: Array.from({ length: 20 }, () => items.today) }),
    "left-forgotten-nothing": presentLeft({ board, owed: [] }),
    "no-clerk": presentNoClerk({ board, may: "chair", why: "forgotten" }),
    "no-clerk-no-chair": presentNoClerk({ board, may: "members", why: "forgotten" }),
    "no-clerk-nobody": presentNoClerk({ board, may: "nobody", why: "forgotten" }),
    retention: presentRetention({ board: keeping, over }),
    "retention-usual": presentRetention({
      board,
      over: { ...over, closedYears: never, leaverDays: { before: at("2025-12-05"), count: 0 } },
    }),
    "retention-saved": presentRetention({ board: keeping, over, news: "saved" }),
    "retention-no-change": presentRetention({ board: keeping, over, news: "no-change" }),
    "retention-check": presentRetentionCheck({
      board,
      retention: shorter,
      over: { ...over, proofMonths: { before: at("2025-03-05"), count: 220, oldest: at("2024-06-01") } },
    }),
    "retention-check-nothing": presentRetentionCheck({
      board: keeping,
      retention: { closedYears: 0, proofMonths: 24, leaverDays: 90 },
      over: { ...over, closedYears: never },
    }),
    "retention-check-meanwhile": presentRetentionCheck({ board, retention: shorter, over, meanwhile: true }),
    "retention-form": presentRetentionForm(keeping),
    "retention-form-refused": presentRetentionForm(keeping, { closedYears: 70, proofMonths: 2.5 }, [
      "closedYears",
      "proofMonths",
    ]),
    "retention-refused": presentRetentionRefused(board, ["proofMonths"]),
  };
}
