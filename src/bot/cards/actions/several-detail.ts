import type { Wanted } from "../../../domain/actions/decide.js";
import type { Origin } from "../../../domain/actions/decide-parts.js";
import type { Owners } from "../../../domain/actions/owners.js";
import { replacedName } from "../../../domain/committees/match-replaced.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board, NameOf } from "../board.js";
import { dueName, itemSentences, ratingNames } from "../words/actions.js";
import { daysBefore, listed } from "../words/counted.js";
import { severalWords } from "../words/several.js";
import { ownersWords } from "./item-lines.js";

/**
 * All that will be done to several beyond the name of the deed: to which day, to whom, with which words. Shown once, above their rows;
 * two deeds of one name and one detail are the same. Undefined: the name says it all. Partly typed.
 */
export function severalDetail(wanted: Wanted, board: Board): string | undefined {
  switch (wanted.deed) {
    case "hand-over":
      return joined(`${replacedName(wanted.inPlaceOf, board.nameOf)} → ${board.nameOf(wanted.to)}`, wanted.why);
    case "give":
      return joined(`→ ${ownersNames(wanted.owners, board.nameOf)}`, wanted.why);
    case "move":
      return joined(dueName(wanted.to, board.today), wanted.why);
    case "shift":
      return joined(severalWords.later + wanted.typed, wanted.why);
    case "rate":
      return joined(ratingNames[wanted.rating], wanted.why);
    case "part":
      return severalWords.part[wanted.to];
    case "refer":
      return originDetail(wanted.origin, board);
    case "discharge":
      return joined(wanted.on && severalWords.on + dayWords(wanted.on, board.today), wanted.note);
    case "done":
    case "close":
      return wanted.note;
    case "note":
      return wanted.text;
    case "reword":
      return wanted.task;
    case "withdraw":
      return wanted.reason;
    case "decline":
    case "reopen":
      return wanted.why;
    case "snooze":
      return joined(severalWords.until + dayWords(wanted.until, board.today), wanted.why);
    case "nudge":
      return joined(wanted.of && board.nameOf(wanted.of), wanted.note);
    case "pass-on":
      return wanted.to && `→ ${board.nameOf(wanted.to)}`;
    case "park":
      return severalWords.until + daysBefore(wanted.daysBefore);
    case "plan":
      return severalWords.objective + wanted.under.objective;
    case "edit":
    case "unplan":
    case "unpark":
    case "grant":
      return undefined;
  }
}

/** Each with whom they stand in for, and none left uncounted: what differs in one name is another deed. */
function ownersNames(owners: Owners, nameOf: NameOf): string {
  if (owners.kind !== "named") return ownersWords(owners, nameOf);
  return listed(
    owners.owners.map(({ member, inPlaceOf }) => {
      if (inPlaceOf === undefined) return nameOf(member);
      return `${nameOf(member)} ${itemSentences.inPlaceOf}${replacedName(inPlaceOf, nameOf)}`;
    }),
  );
}

function originDetail({ boardReference, agendaItem, meeting }: Origin, board: Board): string {
  return [
    ...(boardReference === undefined ? [] : [itemSentences.boardReference + boardReference]),
    ...(agendaItem === undefined ? [] : [severalWords.agendaItem + agendaItem]),
    ...(meeting === undefined ? [] : [severalWords.meeting + dayWords(meeting.on, board.today)]),
  ].join(" · ");
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(" · ");
}
