import type { Member } from "../../../domain/committees/member.js";
import { writeList } from "../../list-ref.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { memberFormWords as form, membersWords as words } from "../words/members.js";
import { titles } from "../words/titles.js";
import { type Known, knownLine, memberLine } from "./members-facts.js";

/** What may be asked or done of one member. */
export function memberButtons(member: Member, { committee }: Board, { runs }: { runs: boolean }): readonly Button[] {
  const of = { committee: committee.id, member: member.id };
  const list = writeList({ kind: "outstanding", owner: member.id });
  return [
    ...(runs ? [button(titles.edit, "member.edit.ask", of)] : []),
    ...(runs ? [button(titles.changeRole, "member.role.ask", of)] : []),
    button(titles.actions, "list.show", { list, page: 1, committee: committee.id }),
    ...(runs ? [button(titles.remove, "member.remove", of)] : []),
  ];
}

type One = { member: Member; board: Board; runs: boolean; known?: Known | undefined };

/** Who somebody is on the board. `news`: what was just said of them; `sameInitials`: who has those of theirs too. */
export function presentMemberCard({
  member,
  board,
  runs,
  known,
  news,
  sameInitials = [],
}: One & { news?: "saved" | "same" | undefined; sameInitials?: readonly Member[] }): Rendered {
  const title = news === undefined ? words.one[member.role] : words[news];
  // Whoever was described just now may be called otherwise on the roster that names were read from.
  const named = { ...board, nameOf: (id: Member["id"]) => (id === member.id ? member.name : board.nameOf(id)) };
  const more = knownLine(known, board);
  const [other] = sameInitials;
  const body = [
    textLine(placeLine(board), "None"),
    textLine(memberLine(member, news === undefined ? board : named)),
    ...(more === undefined ? [] : [textLine(more, "None")]),
    ...(other === undefined ? [] : [textLine([strong(nameLine(board.nameOf(other.id))), plain(words.sameInitials)])]),
  ];
  const buttons = buttonSet(memberButtons(member, board, { runs }));
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

/** Those whom a name or an office may mean: nobody is asked, as nothing is to be changed. */
export function presentMembersMeant(view: { members: readonly Member[]; board: Board }): Rendered {
  const { members, board } = view;
  const title = words.several(members.length);
  const lines = members.slice(0, 10).map((member) => textLine(memberLine(member, board)));
  const body = [textLine(placeLine(board), "None"), ...lines];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}

/** Somebody who was to be described is off the roster. */
export function presentMemberGone({ board }: { board: Board }): Rendered {
  const body = [textLine(placeLine(board), "None"), textLine([plain(words.leftSentence)])];
  return { card: renderCard("message", { title: words.left, body, foot: [], buttons: [] }), summary: words.left };
}

const signs = 120;

/** What is known of a member, as a form. */
export function presentMemberForm({ member, board }: { member: Member; board: Board }): Rendered {
  const optional = (id: "initials" | "roleTitle" | "agency"): Element =>
    part("optional-line", { id, label: form[id], maxLength: signs, value: cut(member[id] ?? "", signs) });
  const name = { id: "name", label: form.name, maxLength: signs, errorMessage: form.nameError };
  const of = { committee: board.committee.id, member: member.id };
  const card = renderCard("form", {
    title: form.title,
    place: placeLine(board),
    objections: [],
    inputs: [
      part("short-text", { ...name, value: cut(member.name, signs) }),
      optional("initials"),
      optional("roleTitle"),
      optional("agency"),
    ],
    buttons: buttonSet([button(titles.save, "member.edit", of)], { back: [button(titles.back, "member.show", of)] }),
  });
  return { card, summary: form.title };
}
