import { type Member, present } from "../../../domain/committees/member.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, small, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { roleHeads, membersWords as words } from "../words/members.js";
import { joinWords } from "../words/roles.js";
import { titles } from "../words/titles.js";
import { initialsOf, type KnownOfMembers, knownLine, postOf, roleOrder } from "./members-facts.js";
import { whoAsksButton } from "./present-join-requests.js";
import { memberButtons } from "./present-members-one.js";

/** People on one page of the roster. */
export const membersPage = 15;

export type MembersView = {
  board: Board;
  /** Everybody who is listed, in any order; leavers are passed over. */
  listed: readonly Member[];
  /** The agency they are listed for, as the board writes it. */
  agency?: string;
  /** Counts from 1. */
  page: number;
  /** Whether the reader keeps the roster, so that its rows open. */
  runs: boolean;
  /** Present only where its reader may be told: chair and clerk, in their own chat. */
  known?: KnownOfMembers;
  open?: MemberId;
  /** How many people are in the home and not on the roster. Absent: it was not looked. */
  notOnRoster?: number;
  /** How many ask to be put on the roster. */
  asking?: number;
};

/** Who is on the board: chair, clerk, members, advisers, observers, each by name. */
export function presentMembers(view: MembersView): Rendered {
  const { board, agency, known, runs, notOnRoster = 0, asking = 0 } = view;
  const all = inOrder(view.listed);
  const last = Math.max(1, Math.ceil(all.length / membersPage));
  const page = Math.min(Math.max(1, view.page), last);
  const shown = all.slice((page - 1) * membersPage, page * membersPage);
  const title = words.title(all.length);
  const notReached = known === undefined ? 0 : all.filter(({ id }) => known.get(id)?.unreachable !== undefined).length;
  const foot = [
    ...(last > 1
      ? [words.page((page - 1) * membersPage + 1, (page - 1) * membersPage + shown.length, all.length)]
      : []),
    ...(notReached > 0 ? [words.notReached(notReached, all.length)] : []),
  ];
  const missing = runs && notOnRoster > 0;
  const body = [
    ...(all.length === 0 ? [textLine([plain(words.none)])] : rows({ ...view, page }, all, shown)),
    ...(runs && asking > 0 ? [textLine([strong(String(asking)), plain(joinWords.asking(asking))], "Medium")] : []),
    ...(missing ? [textLine([plain(words.notOnRoster(notOnRoster))], "Medium")] : []),
  ];
  const place = placeLine(board, ...(agency === undefined ? [] : [` · ${words.forAgency}${nameLine(agency)}`]));
  const card = renderCard("list", {
    title,
    place,
    body,
    foot: maybeLine(foot.length === 0 ? undefined : [small(foot.join(" · "))]),
    buttons: buttonSet([], { back: inSight(view, page, last), more: hidden(view) }),
  });
  return { card, summary: summaryOf(title) };
}

function inOrder(listed: readonly Member[]): readonly Member[] {
  const here = present(listed);
  return roleOrder.flatMap((role) => here.filter((member) => member.role === role));
}

function rows(view: MembersView, all: readonly Member[], shown: readonly Member[]): readonly Element[] {
  return shown.flatMap((member, at) => {
    const first = shown[at - 1]?.role !== member.role;
    const head = roleHeads[member.role](all.filter(({ role }) => role === member.role).length);
    return [...(first ? [heading(head)] : []), row(view, member, !first)];
  });
}

function row({ board, agency, page, runs, known, open }: MembersView, member: Member, separated: boolean): Element {
  const facts = {
    number: nameLine(board.nameOf(member.id)),
    task: initialsOf(member),
    second: [small(postOf(member))],
    third: maybeLine(knownLine(known?.get(member.id), board)),
    separated,
  };
  if (!runs) return part("row-frozen", { ...facts, quiet: false });
  const list = { committee: board.committee.id, page, ...(agency === undefined ? {} : { agency: nameLine(agency) }) };
  if (open !== member.id)
    return part("row", {
      ...facts,
      verb: "members.show",
      tooltip: words.open,
      open: { ...list, open: member.id },
    });
  const body = buttonSet(memberButtons(member, board, { runs }));
  return part("row-open", { ...facts, verb: "members.show", tooltip: words.fold, fold: list, body });
}

/** Paging, then what a clerk does here. */
function inSight({ board, agency, runs, asking = 0 }: MembersView, page: number, last: number): readonly Button[] {
  const to = (at: number) => ({
    committee: board.committee.id,
    page: at,
    ...(agency === undefined ? {} : { agency: nameLine(agency) }),
  });
  return [
    ...(page > 1 ? [button(titles.earlier, "members.show", to(page - 1))] : []),
    ...(page < last ? [button(titles.more, "members.show", to(page + 1))] : []),
    ...(runs && asking > 0 ? [whoAsksButton(board.committee.id)] : []),
    ...(runs ? [button(titles.addPeople, "people.ask", { committee: board.committee.id })] : []),
  ];
}

function hidden({ board }: MembersView): readonly Button[] {
  const { id: committee } = board.committee;
  return [button(titles.agencies, "say", { text: "agencies", committee })];
}
