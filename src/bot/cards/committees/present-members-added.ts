import type { Member } from "../../../domain/committees/member.js";
import type { AddedPerson } from "../../../services/committees/add-people.js";
import type { Linked } from "../../../services/committees/link-member.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small, strong } from "../runs.js";
import { nameLine, plainTitle } from "../typed-text.js";
import { addingWords as words } from "../words/members.js";
import { titles } from "../words/titles.js";

/** Somebody who is in the home and not on the roster; `key` stands for them in what the form sends. */
export type Missing = { key: string; name: string /** Who they seem to be, by name only so far. */; namesake?: Member };

/** So many are offered at once. */
export const mostOffered = 40;

/** Who is here and not on the roster, for ticking. */
export function presentAddPeople({ missing, board }: { missing: readonly Missing[]; board: Board }): Rendered {
  const committee = board.committee.id;
  if (missing.length === 0) return presentNobodyMissing({ board });
  const title = words.title(missing.length);
  const choices = missing.slice(0, mostOffered).map(({ key, name, namesake }) => {
    const known = namesake === undefined ? "" : words.known(namesake.agency && nameLine(namesake.agency));
    return { title: plainTitle(nameLine(name) + known), value: key };
  });
  const roles = (["member", "adviser", "observer"] as const).map((value) => ({ title: words.roles[value], value }));
  const more = missing.length - choices.length;
  const role = { id: "role", label: words.as, value: "member", errorMessage: words.chooseRole, choices: roles };
  const card = renderCard("form", {
    title,
    place: placeLine(board),
    objections: [],
    inputs: [
      part("members-input", { label: words.whom, style: "expanded", value: "", choices }),
      ...(more > 0 ? [textLine([small(words.more(more))])] : []),
      part("choice", role),
    ],
    buttons: buttonSet([button(titles.add, "people.add", { committee })], {
      back: [button(titles.members, "members.show", { committee, page: 1 })],
    }),
  });
  return { card, summary: summaryOf(title) };
}

export function presentNobodyMissing({ board }: { board: Board }): Rendered {
  return message(words.everybody, board, [[plain(words.everybodySentence), strong(words.example), plain(".")]], []);
}

export function presentPeopleUnread({ board }: { board: Board }): Rendered {
  const again = button(titles.tryAgain, "people.ask", { committee: board.committee.id });
  return message(words.unread, board, [[plain(words.unreadSentence)]], [again]);
}

/** Who was added, in their order. Nobody: nobody was ticked. */
export function presentAdded({ added, board }: { added: readonly AddedPerson[]; board: Board }): Rendered {
  const { id: committee } = board.committee;
  const buttons = [button(titles.members, "members.show", { committee, page: 1 })];
  if (added.length === 0) return message(words.nobody, board, [[plain(words.nobodySentence)]], buttons);
  const more = added.filter(({ kind }) => kind === "added" || kind === "back").length;
  const lines = added.slice(0, mostOffered).map(({ kind, member, was }): Line => {
    const says = words.kinds[kind] + (was === undefined ? "" : words.wasRunner);
    return [strong(nameLine(member.name)), ...(says === "" ? [] : [plain(says)])];
  });
  const title =
    more > 0 ? words.added(more) : added.some(({ kind }) => kind === "linked") ? words.linked : words.everybody;
  return message(title, board, lines, buttons);
}

/** What became of saying whose account it is. */
export function presentLinked({
  linked,
  board,
}: {
  linked: Exclude<Linked, { kind: "left" }>;
  board: Board;
}): Rendered {
  const who = strong(nameLine(linked.member.name));
  switch (linked.kind) {
    case "linked":
      return message(words.linked, board, [[who, plain(linked.joined ? words.joined : words.linkedSentence)]], []);
    case "no-change":
      return message(words.linkedAlready, board, [[who, plain(words.linkedAlreadySentence)]], []);
    case "has-another":
      return message(words.hasAnother, board, [[who, plain(words.hasAnotherSentence)]], []);
  }
}

function message(title: string, board: Board, lines: readonly Line[], buttons: readonly Button[]): Rendered {
  const body = [textLine(placeLine(board), "None"), ...lines.map((line) => textLine(line))];
  const card = renderCard("message", { title, body, foot: maybeLine(undefined), buttons: buttonSet(buttons) });
  return { card, summary: summaryOf(title) };
}
