import {
  presentHanded,
  presentHandOver,
  presentNotHanded,
  presentTakeOver,
} from "../../../src/bot/cards/committees/present-clerkship.js";
import { presentJoin, presentJoinAnswered } from "../../../src/bot/cards/committees/present-join.js";
import {
  presentJoinAsked,
  presentJoinRequests,
  presentJoinSettled,
} from "../../../src/bot/cards/committees/present-join-requests.js";
import {
  presentNoLongerPrivate,
  presentRoleAtHome,
  presentRoleToPerson,
} from "../../../src/bot/cards/committees/present-role-told.js";
import { presentRoleForm, presentRoles } from "../../../src/bot/cards/committees/present-roles.js";
import { presentToldThem, presentWord } from "../../../src/bot/cards/committees/present-tell.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { presentRefusal } from "../../../src/bot/cards/talk/present-refusal.js";
import { day } from "../../../src/domain/days/day.js";
import type { World } from "./a-world.js";

/** Who runs the board, who is what on it, and who asks to be put on it. */
export function roleCards(world: World): Record<string, Rendered> {
  return { ...rolesOf(world), ...clerkshipOf(world), ...joiningOf(world), ...toldOf(world) };
}

function rolesOf({ board, harbour, someone, typed }: World): Record<string, Rendered> {
  const changed = { kind: "changed", hasAccount: true, owes: 0 } as const;
  const martin = { name: typed("Martin Oake"), role: "chair", before: "member" } as const;
  return {
    "role-form": presentRoleForm({ member: { ...someone("m_sarah"), role: "adviser" }, board }),
    "role-chair": presentRoles({ rows: [{ ...changed, ...martin }], board }),
    "role-no-longer-clerk": presentRoles({
      rows: [{ ...changed, name: typed("Ines Barrow"), role: "member", before: "clerk" }],
      board,
    }),
    "role-several": presentRoles({
      rows: [
        { ...changed, name: typed("Joe Finch"), role: "observer", before: "member", owes: 3 },
        { ...changed, name: typed("Gwilym Pugh"), role: "clerk", before: "member", hasAccount: false },
        { kind: "no-change", name: typed("Aoife O'Dwyer"), role: "adviser" },
        { kind: "is-not", name: typed("Sarah Kent"), role: "member", was: "chair" },
        { kind: "left", name: typed("Joe Larkin") },
      ],
      board,
      ended: true,
      noChair: true,
    }),
    "role-last-clerk": presentRoles({ rows: [{ kind: "last-clerk" }], board }),
    "role-told-home": presentRoleAtHome({ committee: harbour, told: [martin], by: typed("Ines Barrow") }),
    "role-told-person": presentRoleToPerson({ committee: harbour, role: "clerk", by: typed("Ines Barrow") }),
    "role-home-not-private": presentNoLongerPrivate({ committee: harbour }),
  };
}

function clerkshipOf({ board, harbour, typed }: World): Record<string, Rendered> {
  const to = { id: "m_sarah" as const, name: typed("Sarah Kent") };
  const took = { name: to.name, role: "clerk", before: "member" } as const;
  const clerks = [typed("Ines Barrow"), typed("Gwilym Pugh")];
  return {
    "clerkship-asked": presentHandOver({ board, to, staysChair: false }),
    "clerkship-handed": presentHanded({ board, to, staysChair: true }),
    "clerkship-no-account": presentNotHanded({ board, to, why: "no-account" }),
    "take-over": presentTakeOver({ kind: "clerk", noChair: true, owed: 2 }, board),
    "take-over-has-clerk": presentTakeOver({ kind: "has-clerk", clerks, me: to.name }, board),
    "take-over-members-first": presentTakeOver({ kind: "members-first" }, board),
    "take-over-chair-first": presentTakeOver({ kind: "chair-first", chairs: [typed("Martin Oake")] }, board),
    "take-over-told-home": presentRoleAtHome({ committee: harbour, told: [took] }),
  };
}

function joiningOf({ board, typed }: World): Record<string, Rendered> {
  const clerks = [typed("Ines Barrow")];
  const request = (name: string) =>
    ({ person: "p_pat", name: typed(name), at: new Date("2026-03-03T16:00:00Z") }) as const;
  const pat = { request: request("Pat Quinn"), isListed: false };
  const crowd = Array.from({ length: 14 }, (_, index) => ({ ...pat, request: request(`Volunteer ${index + 1}`) }));
  const name = typed("Pat Quinn");
  return {
    "join-kept": presentJoin({ kind: "asked", heard: clerks, unheard: clerks }, board),
    "join-unheard": presentJoin({ kind: "asked", heard: [], unheard: clerks }, board),
    "join-asked-before": presentJoin({ kind: "asked-before", on: day("2026-03-03"), clerks }, board),
    "join-too-many": presentJoin({ kind: "too-many", clerks: [] }, board),
    "join-member": presentJoin({ kind: "member", role: "observer" }, board),
    "join-asked": presentJoinAsked({ board, ...pat, isListed: true }),
    "join-requests": presentJoinRequests({ board, asked: crowd }),
    "join-requests-none": presentJoinRequests({ board, asked: [] }),
    "join-added": presentJoinSettled({ kind: "added", name, role: "adviser", wasListed: "chair" }, board, 2),
    "join-not-now": presentJoinSettled({ kind: "not-now", name }, board, 0),
    "join-on-already": presentJoinSettled({ kind: "on-it-already", name, role: "observer" }, board, 0),
    "join-gone": presentJoinSettled({ kind: "gone" }, board, 0),
    "join-you-are": presentJoinAnswered({ board, role: "member" }),
    "join-not-you": presentJoinAnswered({ board }),
  };
}

function toldOf({ board, items, typed }: World): Record<string, Rendered> {
  const from = typed("Pat Quinn");
  const clerks = [typed("Ines Barrow")];
  const of = { board, item: items.moved };
  return {
    "word-finished": presentWord({ ...of, from, what: "discharge" }),
    "word-closed": presentWord({ board, item: items.closed, from }),
    "word-told": presentToldThem({ ...of, news: { kind: "told", whom: clerks } }),
    "word-told-before": presentToldThem({ ...of, news: { kind: "told-before", whom: [] } }),
    "word-nobody": presentToldThem({ ...of, news: { kind: "nobody", whom: clerks } }),
    "refused-observer": presentRefusal({
      kind: "observer",
      board,
      clerks,
      tells: { item: items.moved, what: "discharge" },
    }),
    "refused-code": presentRefusal({ kind: "unknown-committee", code: typed("XYZ"), yours: ["HWB", "PPG"] }),
  };
}
