import { placeOnRoster } from "../../committees/place-on-roster.js";
import type { ListedPerson } from "../../committees/roster-list.js";
import type { MemberId } from "../../ids.js";
import { isSameAttender } from "../../meetings/attendance-marks.js";
import { nameKey, wholeName } from "../asked-names.js";
import { toAttender } from "../attender.js";
import type { AttenderFound, Finding } from "../finding.js";
import type { Doubt, Proposal, Proposed } from "../proposal.js";
import type { KnownRecord } from "./known-record.js";

type Row = Omit<Proposal, "row">;
type Attendance = Extract<Proposed, { kind: "attendance" }>;

export type JudgedPeople = { persons: readonly Row[]; attendance: readonly Row[]; known: number };

/**
 * Those whom a paper's attendance names: who is not on the roster is proposed for it, and who was there is proposed as that. Whom the roster
 * may know by another name is asked as nobody, and is only noted as named. `attended`: whether it is known at which meeting they were.
 */
export function judgePeople(
  findings: readonly Finding<AttenderFound>[],
  record: KnownRecord,
  attended: boolean,
): JudgedPeople {
  const named = onceEach(findings);
  const places = placeOnRoster(
    named.map(({ what }) => what.person.name),
    record.roster,
  );
  const persons: Row[] = [];
  const attendance: Row[] = [];
  const who = new Map<string, MemberId | string>();
  let known = 0;
  for (const [at, finding] of named.entries()) {
    const { what, evidence } = finding;
    const { name } = what.person;
    const place = places[at] ?? { kind: "new" };
    who.set(nameKey(name), place.kind === "known" ? place.member : name);
    if (place.kind === "new" && isName(name)) {
      const doubts = doubtsOf(finding);
      persons.push({
        what: { kind: "person", person: asListed(what.person) },
        evidence,
        doubts,
        ticked: doubts.length === 0,
      });
    }
    if (place.kind === "known" && what.as === undefined) known += 1;
    if (!attended || what.as === undefined) continue;
    const row: Attendance = { kind: "attendance", who: place.kind === "known" ? place.member : name, as: what.as };
    const before = record.record?.attendance.find((one) => isSameAttender(one.who, toAttender(row.who)));
    if (before?.as === row.as) {
      known += 1;
      continue;
    }
    const doubts: Doubt[] = [
      ...doubtsOf(finding),
      ...(place.kind === "several" ? [{ kind: "aside" } as const] : []),
      ...(before === undefined ? [] : [{ kind: "differs", said: row.as, and: before.as } as const]),
    ];
    attendance.push({ what: row, evidence, doubts, ticked: doubts.length === 0 });
  }
  return { persons, attendance: withDeputies(attendance, named, who), known };
}

/** Each person once, with what is said of them where they are named first with it. */
function onceEach(findings: readonly Finding<AttenderFound>[]): readonly Finding<AttenderFound>[] {
  const once = new Map<string, Finding<AttenderFound>>();
  for (const finding of findings) {
    const key = nameKey(finding.what.person.name);
    const before = once.get(key);
    if (before === undefined || (before.what.as === undefined && finding.what.as !== undefined)) once.set(key, finding);
  }
  return [...once.values()];
}

/** Whoever is represented sent apologies, and has who came as their deputy. */
function withDeputies(
  rows: readonly Row[],
  named: readonly Finding<AttenderFound>[],
  who: ReadonlyMap<string, MemberId | string>,
): readonly Row[] {
  const list = [...rows];
  for (const {
    what: { person, as },
    evidence,
  } of named) {
    if (person.representing === undefined || as !== "present") continue;
    const deputy = who.get(nameKey(person.name)) ?? person.name;
    const whom = who.get(nameKey(person.representing));
    const at = list.findIndex(({ what }) => what.kind === "attendance" && what.who === whom);
    const own = list[at];
    if (own?.what.kind === "attendance" && own.what.as !== "present")
      list[at] = { ...own, what: { ...own.what, deputy } };
    // Whoever is named nowhere else is on record as represented where the roster knows them.
    if (own !== undefined || whom === undefined || !whom.startsWith("m_")) continue;
    list.push({
      what: { kind: "attendance", who: whom, as: "apologies", deputy },
      evidence,
      doubts: [],
      ticked: false,
    });
  }
  return list;
}

function doubtsOf({ plainness, contradictions }: Finding): readonly Doubt[] {
  return [...contradictions, ...(plainness === "likely" ? [{ kind: "aside" } as const] : [])];
}

/** "Jo Reed", "Cllr Beaumont": what can stand on a roster. */
function isName(name: string): boolean {
  return wholeName(name) !== undefined;
}

/** As they come onto the roster: nobody has an office by a paper. */
function asListed({ name, role, initials, roleTitle, agency }: ListedPerson): ListedPerson {
  const open = role === "chair" ? "member" : role === "clerk" ? "adviser" : role;
  return {
    name,
    ...(open !== undefined && { role: open }),
    ...(initials !== undefined && { initials }),
    ...(roleTitle !== undefined && { roleTitle }),
    ...(agency !== undefined && { agency }),
  };
}
