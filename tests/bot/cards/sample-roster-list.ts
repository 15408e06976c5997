import { presentListEnded } from "../../../src/bot/cards/committees/present-list-ended.js";
import { presentListObjection, presentPasteForm } from "../../../src/bot/cards/committees/present-paste-form.js";
import { presentRosterList } from "../../../src/bot/cards/committees/present-roster-list.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { PlannedRow } from "../../../src/domain/committees/plan-roster.js";
import type { ListedPerson, ListOutcome } from "../../../src/domain/committees/roster-list.js";
import { aMember } from "../../builders/a-member.js";
import { aRosterList } from "../../builders/a-roster-list.js";
import { now, type World } from "./a-world.js";

/** A list in all its cases: read and not, known and new, one of several, without a role, in an office. */
export function aCheckedList({ typed, harbour, roster }: Pick<World, "typed" | "harbour" | "roster">) {
  const rows: readonly (readonly [ListedPerson, Partial<PlannedRow>])[] = [
    [{ name: "Martin Oake", role: "chair" }, { place: { kind: "known", member: "m_martin" } }],
    [{ name: "Ottilie Marsh", role: "chair" }, { facts: { name: typed("Ottilie Marsh"), role: "chair" } }],
    [{ name: "Ewan Pryce", role: "clerk" }, { facts: { name: typed("Ewan Pryce"), role: "clerk", initials: "EP" } }],
    [
      { name: "Sarah Kent", role: "member" },
      {
        place: { kind: "known", member: "m_sarah" },
        facts: { initials: typed("SK"), roleTitle: typed("Head of Early Help"), agency: typed("Harbour Council") },
      },
    ],
    [
      { name: "Nia Bright", role: "adviser", apologies: true },
      {
        facts: {
          ...{ name: typed("Nia Bright"), role: "adviser", initials: typed("NB") },
          ...{ roleTitle: typed("Designated Nurse"), agency: typed("Harbour Clinical Commissioning Group") },
        },
      },
    ],
    [
      { name: "Sam Okoro", role: "member", representing: "Gwilym Pugh" },
      { facts: { name: typed("Sam Okoro"), role: "member" }, deputyOf: 6 },
    ],
    [{ name: "Gwilym Pugh", role: "member" }, { place: { kind: "known", member: "m_gwilym" } }],
    [{ name: typed("Joe L") }, { place: { kind: "several", members: ["m_joe", "m_joel"] } }],
    [{ name: "Cllr Tolland" }, { facts: { name: typed("Cllr Tolland") }, roleOpen: true }],
    [{ name: "Petra Lind" }, { facts: { name: typed("Petra Lind"), roleTitle: typed("Buyer") }, roleOpen: true }],
  ];
  return {
    list: aRosterList({
      ...{ tenant: harbour.tenant, committee: harbour.id, by: "m_ines" as const },
      people: rows.map(([person]) => person),
      unread: [typed("3. and colleagues from the trust"), typed("(by telephone from item 4)")],
    }),
    plan: rows.map(([, planned]): PlannedRow => ({ place: { kind: "new" }, facts: {}, roleOpen: false, ...planned })),
    roster: roster.map((member): Member => (member.id === "m_gwilym" ? { ...member, leftAt: now } : member)),
  };
}

/** A list of so many people whom nobody knows. */
export function aLongList({ typed, harbour, roster }: Pick<World, "typed" | "harbour" | "roster">, count: number) {
  const name = (at: number) => typed(`Volunteer number ${at}`);
  return {
    list: aRosterList({
      ...{ tenant: harbour.tenant, committee: harbour.id, unread: [] },
      people: Array.from({ length: count }, (_, at) => ({ name: name(at) })),
    }),
    plan: Array.from({ length: count }, (_, at): PlannedRow => {
      const facts = {
        name: name(at),
        role: "member",
        roleTitle: typed("Participation and Wellbeing Lead for the Paths"),
        agency: typed("Harbour Clinical Commissioning Group and Trust"),
      };
      return { place: { kind: "new" }, facts: facts as PlannedRow["facts"], roleOpen: false };
    }),
    roster,
  };
}

/** A pasted attendance list on its way to the roster. */
export function rosterListCards(world: World): Record<string, Rendered> {
  const { board, typed, roster } = world;
  const outcome: ListOutcome = {
    ...{ added: ["m_1", "m_2", "m_3"], described: ["m_sarah"], unchanged: 2, leftOut: 1, notListed: 4 },
    notDeputies: [{ name: typed("Sam Okoro"), of: typed("Gwilym Pugh") }],
  };
  const names = ["Nia Bright", "Sam Okoro", "Petra Lind"].map((name, at) => {
    const { person: _none, ...member } = aMember({ id: `m_${at}`, name: typed(name) });
    return member;
  });
  const accepted = { kind: "accepted", by: "m_ines", outcome } as const;
  const quiet = { ...outcome, notDeputies: [], notListed: 0, leftOut: 0 };
  const ended = { board, roster: [...roster, ...names] };
  return {
    "roster-list": presentRosterList({ ...aCheckedList(world), board }),
    "roster-list-crowd": presentRosterList({ ...aLongList(world, 200), board }),
    "roster-list-accepted": presentListEnded({ ...ended, ended: accepted, mine: true }),
    "roster-list-accepted-all": presentListEnded({ board, roster, ended: { ...accepted, outcome: quiet }, mine: true }),
    "roster-list-accepted-before": presentListEnded({ ...ended, ended: accepted, mine: false }),
    "roster-list-thrown-away": presentListEnded({ ...ended, ended: { kind: "thrown-away", by: "m_ines" }, mine: true }),
    "roster-list-thrown-away-by": presentListEnded({
      ...{ ...ended, ended: { kind: "thrown-away", by: "m_martin" }, mine: false },
    }),
    "roster-list-gone": presentListEnded({ ...ended, ended: { kind: "gone" }, mine: false }),
    "roster-paste": presentPasteForm({ board }),
    "roster-paste-not-read": presentPasteForm({ board, objection: "not-read", kept: typed("the usual people") }),
    "roster-list-which": presentListObjection("which"),
    "roster-list-too-many": presentListObjection("too-many"),
  };
}
