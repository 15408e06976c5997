import type { CommitteeId, MeetingId, TenantId } from "../ids.js";
import type { ProgrammeItem } from "../programme/programme-item.js";
import { type Agenda, type AgendaItem, type AgendaKind, agendaKinds } from "./agenda.js";
import type { StandingItem } from "./standing-items.js";

/** The agenda that nobody has saved yet. */
export function unsavedAgenda(of: { tenant: TenantId; committee: CommitteeId }, meeting: MeetingId): Agenda {
  const { tenant, committee } = of;
  return { tenant, committee, meeting, items: [], left: [], turns: [], revision: 0 };
}

/**
 * The items of a meeting's agenda: what was saved, or the standing items where nobody has touched it yet, with what the work programme
 * holds for that meeting put in its place. What left the programme for another meeting leaves the agenda; what was taken off it by hand
 * is not put on again. What is on it keeps the agenda's own title, lead and minutes, though the programme says others since. `settled`: the meeting has ended,
 * and its agenda is what it was; that its day is over settles nothing.
 */
export function buildAgenda(sources: {
  saved: Agenda;
  standing: readonly StandingItem[];
  /** What is planned for this meeting. */
  programme: readonly ProgrammeItem[];
  settled: boolean;
}): readonly AgendaItem[] {
  const { saved, standing, programme, settled } = sources;
  const base = saved.revision === 0 ? standing.map(ofStanding) : saved.items;
  if (settled && saved.revision > 0) return base;
  const planned = new Set(programme.map(({ id }) => id));
  const kept = base.filter(({ from }) => from.kind !== "programme" || planned.has(from.item));
  const there = new Set(kept.flatMap(({ from }) => (from.kind === "programme" ? [from.item] : [])));
  return programme
    .filter(({ id }) => !there.has(id) && !saved.left.includes(id))
    .map(ofProgramme)
    .reduce(withItem, kept);
}

/** The list with an item put where its kind belongs: after the last of its kind, decisions before discussions before information. */
export function withItem(items: readonly AgendaItem[], item: AgendaItem): readonly AgendaItem[] {
  const at = placeFor(items, item.kind);
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function placeFor(items: readonly AgendaItem[], kind: AgendaKind | undefined): number {
  const rank = rankOf(kind);
  const isOwn = ({ from }: AgendaItem) => from.kind !== "standing";
  const notAfter = items.findLastIndex((item) => isOwn(item) && rankOf(item.kind) <= rank);
  if (notAfter >= 0) return notAfter + 1;
  const later = items.findIndex((item) => isOwn(item) && rankOf(item.kind) > rank);
  if (later >= 0) return later;
  const closing = items.findIndex(({ from }) => from.kind === "standing" && from.place === "end");
  return closing < 0 ? items.length : closing;
}

/** What has no kind comes last. */
function rankOf(kind: AgendaKind | undefined): number {
  return kind === undefined ? agendaKinds.length : agendaKinds.indexOf(kind);
}

function ofStanding({ kind, title, place, takes, minutes }: StandingItem): AgendaItem {
  return {
    id: `ag_${kind}`,
    title,
    ...(takes !== undefined && { kind: takes }),
    ...(minutes !== undefined && { minutes }),
    part: "open",
    from: { kind: "standing", standing: kind, place },
    subItems: [],
  };
}

/** Its id follows from the programme's, so that it is the same item however often the agenda is built. */
function ofProgramme({ id, title, takes, lead, minutes, part }: ProgrammeItem): AgendaItem {
  return {
    id: `ag_${id}`,
    title,
    ...(takes !== undefined && { kind: takes }),
    ...(lead !== undefined && { lead }),
    ...(minutes !== undefined && { minutes }),
    part,
    from: { kind: "programme", item: id },
    subItems: [],
  };
}
