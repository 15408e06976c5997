import { namesOf } from "../../../src/bot/cards/board.js";
import { presentMembers } from "../../../src/bot/cards/committees/present-members.js";
import {
  presentAdded,
  presentAddPeople,
  presentLinked,
  presentNobodyMissing,
  presentPeopleUnread,
} from "../../../src/bot/cards/committees/present-members-added.js";
import {
  presentAgencies,
  presentAgencyNamed,
  presentNoAgency,
  presentWhichAgency,
} from "../../../src/bot/cards/committees/present-members-agencies.js";
import {
  presentBackOnRoster,
  presentGone,
  presentLastClerk,
  presentLeaveCheck,
  presentLeaver,
} from "../../../src/bot/cards/committees/present-members-leaver.js";
import {
  presentMemberCard,
  presentMemberForm,
  presentMemberGone,
  presentMembersMeant,
} from "../../../src/bot/cards/committees/present-members-one.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import { now, type World } from "./a-world.js";

/** Who is on the board, who leaves and comes, and what is known of them. */
export function membersCards({ board, roster, items, reads, someone, typed }: World): Record<string, Rendered> {
  const posts: readonly Partial<Member>[] = [
    { roleTitle: typed("Governance Officer"), agency: typed("Harbour Council"), agencyAliases: [typed("HC")] },
    { roleTitle: typed("Independent Chair") },
    { initials: typed("SK"), roleTitle: typed("Executive Lead for Safeguarding"), agency: typed("Coastal Police") },
    { agency: typed("Coastal Police") },
    {},
    { roleTitle: typed("Harbour Master"), agency: typed("Harbour Council"), agencyAliases: [typed("HC")] },
    { roleTitle: typed("Legal Adviser") },
  ];
  const described = roster.map((member, at): Member => ({ ...member, ...posts[at] }));
  const named = { ...board, nameOf: namesOf(described) };
  const [ines, , sarah] = described as [Member, Member, Member];
  const known = new Map([
    ["m_joe", { unreachable: "not-installed" }],
    ["m_gwilym", { unreachable: "no-account" }],
    ["m_sarah", { away: { from: day("2026-03-05"), until: day("2026-04-14") }, deputy: "m_joel" }],
  ] as const);
  const crowd = Array.from(
    { length: 40 },
    (_, at): Member => ({
      ...someone("m_joe"),
      id: `m_${at}`,
      name: typed(`Volunteer ${at}`),
      agency: typed("Pond and Paths Trust"),
    }),
  );
  const crowdBoard = { ...board, nameOf: namesOf(crowd) };
  const own = reads("personal", someone("m_ines"));
  const channel = reads("channel", someone("m_ines"));
  const gone: Member = { ...sarah, leftAt: now };
  const owed = [items.today, items.closed, items.later];
  const leaver = { member: gone, board: named, roster: described } as const;
  const added = (kind: "added" | "linked" | "back" | "described" | "no-change", member: Member) => ({ kind, member });
  const agency = { agency: typed("Harbour Council"), alias: typed("HC") };
  const gwilym = described[5] as Member;
  return {
    members: presentMembers({ board: named, listed: described, page: 1, runs: false }),
    "members-for-the-clerk": presentMembers({
      board: named,
      listed: described,
      page: 1,
      runs: true,
      known,
      notOnRoster: 2,
      asking: 2,
    }),
    "members-row-open": presentMembers({ board: named, listed: described, page: 1, runs: true, open: "m_sarah" }),
    "members-page": presentMembers({ board: crowdBoard, listed: crowd, page: 2, runs: true, notOnRoster: 0 }),
    "members-of-an-agency": presentMembers({
      board: named,
      listed: described.slice(2, 4),
      page: 1,
      runs: false,
      agency: typed("Coastal Police"),
    }),
    "member-one": presentMemberCard({ member: sarah, board: named, runs: false }),
    "member-one-for-the-clerk": presentMemberCard({
      member: sarah,
      board: named,
      runs: true,
      known: known.get("m_sarah"),
    }),
    "member-described": presentMemberCard({
      member: sarah,
      board: named,
      runs: true,
      news: "saved",
      sameInitials: [gwilym],
    }),
    "member-described-already": presentMemberCard({ member: ines, board: named, runs: true, news: "same" }),
    "member-off-the-roster": presentMemberGone({ board }),
    "member-several": presentMembersMeant({ members: described.slice(3, 5), board: named }),
    "member-form": presentMemberForm({ member: sarah, board: named }),
    leaver: presentLeaver({ ...leaver, why: "removed", owed, reader: own }),
    "leaver-in-the-channel": presentLeaver({ ...leaver, why: "removed", owed, reader: channel }),
    "leaver-owes-nothing": presentLeaver({ ...leaver, why: "removed", owed: [], reader: own }),
    "leaver-by-teams": presentLeaver({ ...leaver, why: "left-home", owed: [items.later], reader: own }),
    "leaver-of-themself": presentLeaver({ ...leaver, why: "own", owed: [], reader: own }),
    "leaver-with-much": presentLeaver({
      ...leaver,
      why: "removed",
      owed: Array.from({ length: 120 }, (_, at) => ({ ...items.later, id: `ai_1${at}` as const, number: 100 + at })),
      reader: own,
    }),
    "leaver-back": presentBackOnRoster({ member: sarah, was: gone, board: named, news: "back" }),
    "leaver-back-was-clerk": presentBackOnRoster({
      member: sarah,
      was: { ...gone, role: "clerk" },
      board: named,
      news: "back",
    }),
    "leaver-was-there": presentBackOnRoster({ member: sarah, was: sarah, board: named, news: "there" }),
    "last-clerk": presentLastClerk({ clerk: ines, other: typed("Sarah Kent"), board: named }),
    "leave-check": presentLeaveCheck({ board }),
    "leave-gone": presentGone({ board, told: true }),
    "leave-gone-again": presentGone({ told: false }),
    "add-people": presentAddPeople({
      board,
      missing: [
        { key: "0123456789abcdef", name: typed("Gwilym Pugh"), namesake: gwilym },
        { key: "1123456789abcdef", name: typed("Zoe Lamb") },
      ],
    }),
    "add-people-crowd": presentAddPeople({
      board,
      missing: crowd.concat(crowd).map(({ name }, at) => ({ key: String(at).padStart(16, "0"), name })),
    }),
    "add-people-nobody": presentNobodyMissing({ board }),
    "add-people-unread": presentPeopleUnread({ board }),
    "people-added": presentAdded({
      board,
      added: [added("added", sarah), added("linked", gwilym), added("back", ines)],
    }),
    "people-added-known": presentAdded({ board, added: [added("linked", gwilym)] }),
    "people-added-none": presentAdded({ board, added: [] }),
    "member-linked": presentLinked({ linked: { kind: "linked", member: gwilym }, board }),
    "member-linked-joined": presentLinked({ linked: { kind: "linked", member: gwilym, joined: sarah }, board }),
    "member-linked-already": presentLinked({ linked: { kind: "no-change", member: gwilym }, board }),
    "member-has-another-account": presentLinked({ linked: { kind: "has-another", member: gwilym }, board }),
    agencies: presentAgencies({ roster: described, board }),
    "agencies-of-clerk": presentAgencies({ roster: described, board, figures: true }),
    "agencies-none": presentAgencies({ roster, board }),
    "agency-named": presentAgencyNamed({
      named: { kind: "named", agency: agency.agency, aliases: [agency.alias], members: 2 },
      said: agency,
      board,
    }),
    "agency-named-already": presentAgencyNamed({
      named: { kind: "no-change", agency: agency.agency, aliases: [], members: 1 },
      said: agency,
      board,
    }),
    "agency-means-another": presentAgencyNamed({
      named: { kind: "means-another", agency: typed("Coastal Police") },
      said: agency,
      board,
    }),
    "agency-too-many-names": presentAgencyNamed({ named: { kind: "too-many" }, said: agency, board }),
    "agency-unknown": presentNoAgency({ typed: typed("Fire Service"), board }),
    "agency-which": presentWhichAgency({
      typed: typed("Council"),
      agencies: [typed("Harbour Council"), typed("Pond Council")],
      board,
      says: (name) => `members from ${name}`,
    }),
  };
}
