import type { AgendaItem, AgendaKind } from "../../domain/agendas/agenda.js";
import { withItem } from "../../domain/agendas/build-agenda.js";
import type { Suggestion, SuggestionState } from "../../domain/agendas/suggestion.js";
import type { Committee } from "../../domain/committees/committee.js";
import { dayAt } from "../../domain/days/zone.js";
import type { MemberId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Agendas } from "../../store/agendas.js";
import type { Meetings } from "../../store/meetings.js";
import type { Suggestions } from "../../store/suggestions.js";
import { isOpen } from "./carry-items.js";
import type { changeAgenda } from "./change-agenda.js";
import type { ReadAgenda, readAgenda } from "./read-agenda.js";

export type Answering = { by: MemberId; turnKey: string; now: Date };

export type AnsweredSuggestion =
  /** It is on that agenda now. */
  | { kind: "accepted"; suggestion: Suggestion; read: ReadAgenda; item: AgendaItem }
  | { kind: "declined"; suggestion: Suggestion }
  /** Somebody answered it before; nothing was changed. */
  | { kind: "answered-before"; suggestion: Suggestion; state: Exclude<SuggestionState, { kind: "waiting" }> }
  | { kind: "refused"; why: "too-many-items" | "changed-meanwhile" };

type Deps = {
  suggestions: Pick<Suggestions, "find" | "save">;
  agendas: Pick<Agendas, "findMany">;
  meetings: Pick<Meetings, "from" | "find">;
  changeAgenda: ReturnType<typeof changeAgenda>;
  readAgenda: ReturnType<typeof readAgenda>;
};

/**
 * Puts a suggestion on a meeting's agenda, where its kind belongs. The agenda is written first and the item's id follows from the
 * suggestion's: what was cut off in between is on the agenda once, and the next press completes it, whatever meeting it names, unless that
 * was cancelled or ended since. Where somebody else answered meanwhile, theirs stands.
 */
export function acceptSuggestion(deps: Deps) {
  return async (
    committee: Committee,
    suggestion: Suggestion,
    meeting: Meeting,
    said: Answering & { takes?: AgendaKind },
  ): Promise<AnsweredSuggestion> => {
    const { state } = suggestion;
    if (state.kind !== "waiting") return answeredBefore(deps, committee, suggestion, said);
    const placed = (await placedOn(deps, committee, suggestion, said.now)) ?? meeting;
    if (!(await isStillOpen(deps, placed))) return { kind: "refused", why: "changed-meanwhile" };
    const item = itemOf(suggestion, said.takes);
    const put = await deps.changeAgenda<never>(
      committee,
      placed,
      { turnKey: `${said.turnKey}/${suggestion.id}`, now: said.now },
      ({ items }) => ({ items: items.some(({ id }) => id === item.id) ? items : withItem(items, item) }),
    );
    if (put.kind === "refused") return { kind: "refused", why: put.why };
    // Whatever it stands on by now, it waits for its answer until it is on the agenda of a meeting that takes place.
    if (!(await isStillOpen(deps, placed))) return { kind: "refused", why: "changed-meanwhile" };
    const accepted = { kind: "accepted" as const, at: said.now, by: said.by, meeting: placed.id };
    const saved = await deps.suggestions.save(answered(suggestion, accepted, said.turnKey));
    if (saved !== "changed-meanwhile")
      return { kind: "accepted", suggestion: saved, read: put.read, item: put.read.items.find(isIt(item)) ?? item };
    return answeredBefore(deps, committee, await getSuggestion(deps, suggestion), said);
  };
}

/** Declines a suggestion that waits, with a word of why. */
export function declineSuggestion(deps: Deps) {
  return async (
    committee: Committee,
    suggestion: Suggestion,
    said: Answering & { why?: string },
  ): Promise<AnsweredSuggestion> => {
    if (suggestion.state.kind !== "waiting") return answeredBefore(deps, committee, suggestion, said);
    const { by, now: at, why } = said;
    // One that was cut off while it was accepted is on an agenda already: that stands.
    const placed = await placedOn(deps, committee, suggestion, at);
    if (placed !== undefined) return acceptSuggestion(deps)(committee, suggestion, placed, said);
    const declined = { kind: "declined" as const, at, by, ...(why !== undefined && { why }) };
    const saved = await deps.suggestions.save(answered(suggestion, declined, said.turnKey));
    if (saved !== "changed-meanwhile") return { kind: "declined", suggestion: saved };
    return answeredBefore(deps, committee, await getSuggestion(deps, suggestion), said);
  };
}

/** What was answered before: by this very turn, which is repeated, or by somebody else, whose answer stands. */
async function answeredBefore(
  deps: Deps,
  committee: Committee,
  suggestion: Suggestion,
  said: Answering,
): Promise<AnsweredSuggestion> {
  const { state } = suggestion;
  if (state.kind === "waiting") return { kind: "refused", why: "changed-meanwhile" };
  await onOneAgenda(deps, committee, suggestion, said);
  if (!suggestion.turns.includes(said.turnKey)) return { kind: "answered-before", suggestion, state };
  if (state.kind === "declined") return { kind: "declined", suggestion };
  const meeting = await deps.meetings.find(scopeOf(committee), state.meeting);
  if (meeting === undefined) return { kind: "answered-before", suggestion, state };
  const read = await deps.readAgenda(committee, meeting, said.now);
  const item = read.items.find(isIt(itemOf(suggestion)));
  // It was taken off since.
  if (item === undefined) return { kind: "answered-before", suggestion, state };
  return { kind: "accepted", suggestion, read, item };
}

/** Takes it off where whoever was slower put it, though they were cut off before they could see that. */
async function onOneAgenda(deps: Deps, committee: Committee, suggestion: Suggestion, said: Answering): Promise<void> {
  const { state } = suggestion;
  const on = await allPlacedOn(deps, committee, suggestion, said.now);
  const [stays] = state.kind === "accepted" ? [...on.filter(({ id }) => id === state.meeting), ...on] : [];
  for (const meeting of on.filter(({ id }) => id !== stays?.id))
    await deps.changeAgenda<never>(
      committee,
      meeting,
      { turnKey: `${said.turnKey}/${suggestion.id}/off`, now: said.now },
      ({ items }) => ({ items: items.filter(({ id }) => id !== itemOf(suggestion).id) }),
    );
}

/** The coming meeting on whose agenda it is already, as something was cut off. */
async function placedOn(...of: Parameters<typeof allPlacedOn>): Promise<Meeting | undefined> {
  return (await allPlacedOn(...of))[0];
}

/** The meetings that are to take place, or go on, on whose agendas it is. */
async function allPlacedOn(
  { agendas, meetings }: Deps,
  committee: Committee,
  suggestion: Suggestion,
  now: Date,
): Promise<readonly Meeting[]> {
  const coming = (await meetings.from(scopeOf(committee), dayAt(now, committee.zone))).filter(isOpen);
  const found = await agendas.findMany(
    scopeOf(committee),
    coming.map(({ id }) => id),
  );
  const on = found.filter(({ items }) => items.some(isIt(itemOf(suggestion)))).map(({ meeting }) => meeting);
  return coming.filter(({ id }) => on.includes(id));
}

async function isStillOpen({ meetings }: Deps, { tenant, committee, id }: Meeting): Promise<boolean> {
  const now = await meetings.find({ tenant, committee }, id);
  return now !== undefined && isOpen(now);
}

function itemOf({ id, title, takes, part, by }: Suggestion, as?: AgendaKind): AgendaItem {
  const kind = as ?? takes;
  return {
    id: `ag_${id}`,
    title,
    ...(kind !== undefined && { kind }),
    part,
    from: { kind: "suggested", suggestion: id, by },
    subItems: [],
  };
}

const isIt =
  ({ id }: Pick<AgendaItem, "id">) =>
  (item: AgendaItem) =>
    item.id === id;

/** So many of the turns that answered it are remembered. */
const mostTurns = 20;

function answered(suggestion: Suggestion, state: SuggestionState, turnKey: string): Suggestion {
  return { ...suggestion, state, turns: [...suggestion.turns, turnKey].slice(-mostTurns) };
}

function scopeOf({ tenant, id }: Committee) {
  return { tenant, committee: id };
}

async function getSuggestion({ suggestions }: Deps, { tenant, committee, id }: Suggestion): Promise<Suggestion> {
  const found = await suggestions.find({ tenant, committee }, id);
  if (found !== undefined) return found;
  throw Object.assign(new Error("There is no such suggestion."), { code: "no-such-suggestion" as const, id });
}
