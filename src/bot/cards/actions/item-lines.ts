import { type ActionItem, type ActionState, itemName } from "../../../domain/actions/action-item.js";
import { loggedInError } from "../../../domain/actions/decide-undo.js";
import type { Owners } from "../../../domain/actions/owners.js";
import { replacedName } from "../../../domain/committees/match-replaced.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import type { Day } from "../../../domain/days/day.js";
import { timeWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Board, NameOf } from "../board.js";
import { alarm, type Line, plain, small, smallAlarm, smallStrong, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { allMembers, dueWords, endedWords, itemSentences, itemTitles, you } from "../words/actions.js";
import { listed } from "../words/counted.js";

/** Owners that a row names before it only counts. */
const ownersNamed = 3;
/** Signs of a reason in a second line. */
const reasonSigns = 60;

type OfBoard = Pick<Board, "committee" | "today">;

/** "A31"; "ECP A31" where several committees meet. */
export function numberOf(item: ActionItem, board: Pick<Board, "committee">, several: boolean): string {
  return several ? `${board.committee.code} ${itemName(item)}` : itemName(item);
}

/** The number as a card about this action says it: with the committee's code in the own chat of somebody on several. */
export function nameFor(item: ActionItem, board: Pick<Board, "committee">, reader: Reader): string {
  const several = new Set(reader.memberships.map(({ committee }) => committee)).size > 1;
  return numberOf(item, board, several && reader.place === "personal");
}

/** The names of the owners in one line; `me` is "you". */
export function ownersWords(owners: Owners, nameOf: NameOf, me?: MemberId): string {
  switch (owners.kind) {
    case "everybody":
      return allMembers;
    case "agency":
      return nameLine(owners.agency);
    case "named":
      return namesWords(owners.owners.map(({ member }) => (member === me ? you : nameOf(member))));
  }
}

/** The same, and whom a single owner stands in for: "Jason Hartley, in replacement of Pete Horne". */
export function ownersInFull(owners: Owners, nameOf: NameOf, me?: MemberId): string {
  return ownersWords(owners, nameOf, me) + standsIn(owners, nameOf);
}

/** ", in replacement of Pete Horne"; empty where several own it or nobody is replaced. */
export function standsIn(owners: Owners, nameOf: NameOf): string {
  const [only, ...others] = owners.kind === "named" ? owners.owners : [];
  if (only?.inPlaceOf === undefined || others.length > 0) return "";
  return `, ${itemSentences.inPlaceOf}${nameLine(replacedName(only.inPlaceOf, nameOf))}`;
}

/** Names in one line, the lead first; many are counted. */
export function namesWords(names: readonly string[]): string {
  const shown = names.length > ownersNamed + 1 ? names.slice(0, ownersNamed) : names;
  const rest = names.length - shown.length;
  return listed([...shown.map(nameLine), ...(rest > 0 ? [`${rest} more`] : [])]);
}

/** The state with its day, as a row's second line begins: "**overdue 3 days**, Mon 2 March". Nothing in it was typed, so that closed items have it too. */
export function stateRuns(item: Pick<ActionItem, "state" | "due">, board: OfBoard): Line {
  if (item.state.kind !== "open")
    return endedRuns(item.state, board).map(([state, rest]) => (rest ? small(state) : smallStrong(state)));
  const { urgency, state, day } = dueWords(item, board.today);
  const rest = day === "" ? [] : [small(day)];
  switch (urgency) {
    case "late":
      return [smallAlarm(state), ...rest];
    case "near":
      return [smallStrong(state), ...rest];
    case "later":
      return [small(state + day)];
  }
}

/** The same in a line of text: "due **Thu 12 March**". */
export function dueRuns(item: ActionItem, board: OfBoard): Line {
  if (item.state.kind !== "open")
    return endedRuns(item.state, board).map(([state, rest]) => (rest ? plain(state) : strong(state)));
  const { urgency, state, day } = dueWords(item, board.today);
  switch (urgency) {
    case "late":
      return [alarm(state), plain(day)];
    case "near":
      return [strong(state), plain(day)];
    case "later":
      return day === "" ? [plain(state)] : [plain(state), strong(day)];
  }
}

/** "**Rafiq Sefton** · due **Thu 12 March**": the second line of an action's own card, for who may read it. */
export function owesLine(item: ActionItem, board: Board): Line {
  const names = strong(ownersWords(item.owners, board.nameOf));
  return [
    names,
    plain(`${standsIn(item.owners, board.nameOf)} · `),
    ...dueRuns(item, board),
    ...whyEnded(item).map(plain),
  ];
}

/** Why it was withdrawn, after its state: ": superseded". Only for who may read the item. */
export function whyEnded({ state }: Pick<ActionItem, "state">): readonly string[] {
  return state.kind === "withdrawn" && state.reason !== loggedInError ? [`: ${cut(state.reason, reasonSigns)}`] : [];
}

/** The title of an item's own card when there is no other news: "A31, overdue 13 days". `name`: see `nameFor`. */
export function shownTitle(item: ActionItem, board: OfBoard, name = itemName(item)): string {
  if (item.state.kind !== "open") return itemTitles.shown(name, endedName(item, board));
  const { urgency, state, day } = dueWords(item, board.today);
  return itemTitles.shown(name, urgency === "later" ? state + day : state);
}

/** "discharged"; "done" where sign-off is off. */
export function endedName(item: ActionItem, board: OfBoard): string {
  return item.state.kind === "open" ? "" : (endedRuns(item.state, board)[0]?.[0] ?? "");
}

/** Day and hour on the board's wall. */
export function wallOf(at: Date, board: Pick<Board, "committee">): { on: Day; time: string } {
  return { on: dayAt(at, board.committee.zone), time: timeWords(at, board.committee.zone) };
}

/** The words of an ended state, each with whether it is only the rest of it. */
function endedRuns(
  state: Exclude<ActionState, { kind: "open" }>,
  board: OfBoard,
): readonly (readonly [string, boolean])[] {
  const words = endedWords(state, wallOf(state.at, board), board.today, board.committee.signOff);
  const rest = words.rest;
  return rest === ""
    ? [[words.state, false]]
    : [
        [words.state, false],
        [rest, true],
      ];
}
