import { type Member, present } from "../../../domain/committees/member.js";
import type { PlannedRow } from "../../../domain/committees/plan-roster.js";
import type { RosterList } from "../../../domain/committees/roster-list.js";
import { notOnList, openRoles, usualOpenRole } from "../../../domain/committees/settle-roster-list.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Choice, Element } from "../card-data.js";
import { fitsTeams } from "../card-size.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, quiet, small, strong } from "../runs.js";
import { cut, nameLine, plainTitle } from "../typed-text.js";
import { roleWords, rosterListTitles, rosterListWords } from "../words/roster-list.js";
import { titles } from "../words/titles.js";
import { getsOffice, type ListRow, listRows, nameOf, tickOf } from "./roster-list-rows.js";

/** So many of each are shown before the rest is counted. */
const mostUnread = 8;
const unreadSigns = 120;
/** As many as the verb has inputs for. */
const mostSeveral = 8;
const mostMeant = 4;
const mostNamed = 10;
const mostOffices = 6;
/** Ticks for more people than this are a list to be opened. */
const expandedAtMost = 60;

type View = { list: RosterList; plan: readonly PlannedRow[]; roster: readonly Member[]; board: Board };

/** A pasted attendance list before anybody of it is on the roster: what needs an answer stands first. */
export function presentRosterList(view: View): Rendered {
  const ticked = drawn(view, true);
  return fitsTeams(ticked.card) ? ticked : drawn(view, false);
}

function drawn({ list, plan, roster, board }: View, ticks: boolean): Rendered {
  const rows = listRows(list.people, plan, roster);
  const several = rows.filter(({ planned }) => planned.place.kind === "several");
  const offices = rows.filter(getsOffice).slice(0, mostOffices);
  const others = rows.filter((row) => !several.includes(row) && !offices.includes(row));
  const title = rosterListTitles.check(rows.length);
  const data = { committee: board.committee.id, list: list.id };
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body: [
      textLine([plain(ticks ? rosterListWords.nothingYet : rosterListWords.nothingYetAll)]),
      ...unreadLines(list.unread),
      ...several.slice(0, mostSeveral).flatMap((row, at) => whoInput(row, at, roster, board)),
      ...moreSeveral(several.length - mostSeveral),
      ...unstatedInput(rows),
      ...officeInput(offices, list),
      ...accountLines(rows, plan, roster),
      ...(ticks ? ticksInput(others, rows) : [textLine([plain(rosterListWords.noTicks)], "Medium")]),
    ],
    foot: [],
    buttons: buttonSet(
      [button(titles.accept, "roster.accept", { ...data, ticks, apart: offices.map(({ place }) => place) })],
      {
        back: [button(titles.throwAway, "roster.throw", data)],
      },
    ),
  });
  return { card, summary: summaryOf(title) };
}

function unreadLines(unread: readonly string[]): readonly Element[] {
  if (unread.length === 0) return [];
  const shown = unread.slice(0, mostUnread).map((line) => textLine([quiet(`“${cut(line, unreadSigns)}”`)]));
  const more = unread.length - shown.length;
  return [
    textLine([strong(rosterListWords.unread(unread.length))], "Medium"),
    ...shown,
    ...(more > 0 ? [textLine([quiet(rosterListWords.moreLines(more))])] : []),
  ];
}

/** Whom a name means that fits several, or somebody new. The place in the list stands in the answer. */
function whoInput(row: ListRow, at: number, roster: readonly Member[], board: Board): readonly Element[] {
  const { place, planned } = row;
  const members = planned.place.kind === "several" ? planned.place.members : [];
  const meant = members.slice(0, mostMeant).map((id): Choice => {
    const member = roster.find((one) => one.id === id);
    const post = member?.roleTitle ?? member?.agency;
    return {
      title: plainTitle(`${board.nameOf(id)}${post === undefined ? "" : ` · ${post}`}`),
      value: `${place}:${id}`,
    };
  });
  const rest: readonly Choice[] = [
    { title: rosterListWords.somebodyNew, value: `${place}:new` },
    { title: rosterListWords.leaveOut, value: `${place}:none` },
  ];
  const { who: label, whoError: errorMessage } = rosterListWords;
  return [
    textLine([strong(`“${nameLine(row.person.name)}”`), plain(rosterListWords.several)], "Medium"),
    part("choice", { id: `who${at}`, label, value: "", errorMessage, choices: [...meant, ...rest] }),
  ];
}

function moreSeveral(count: number): readonly Element[] {
  return count > 0 ? [textLine([plain(rosterListWords.moreSeveral(count))])] : [];
}

/** Where the list calls nobody a member, those without a role are the members, and mostly advisers beside members. */
function unstatedInput(rows: readonly ListRow[]): readonly Element[] {
  const open = rows.filter(({ planned }) => planned.roleOpen);
  if (open.length === 0) return [];
  const { unstatedLabel: label, unstatedError: errorMessage, unstatedChoices } = rosterListWords;
  const value = rows.some(({ person }) => person.role === "member") ? usualOpenRole : "member";
  const choices = openRoles.map((role) => ({
    title: open.length === 1 ? roleWords[role] : unstatedChoices[role],
    value: role,
  }));
  return [
    textLine([strong(rosterListWords.unstated(open.length)), plain(`${named(open.map(nameOf))}.`)], "Medium"),
    part("choice", { id: "unstated", label, value, errorMessage, choices }),
  ];
}

/** A chair is what the list says; a clerk sees everything and changes everything, so that whoever takes minutes is not made one unasked. */
function officeInput(offices: readonly ListRow[], list: RosterList): readonly Element[] {
  if (offices.length === 0) return [];
  const choices = offices.map(
    (row): Choice => ({
      title: `${plainTitle(nameOf(row))}${row.planned.facts.role === "chair" ? rosterListWords.becomesChair : rosterListWords.takesMinutes}`,
      value: String(row.place),
    }),
  );
  const granted = offices.filter(
    ({ planned, member }) => planned.facts.role === "chair" || (member !== undefined && member.id === list.by),
  );
  const value = granted.map(({ place }) => place).join(",");
  return [
    part("ticks", { id: "offices", label: rosterListWords.office, style: "expanded", value, choices }),
    textLine([small(rosterListWords.officeElse)]),
  ];
}

function accountLines(
  rows: readonly ListRow[],
  plan: readonly PlannedRow[],
  roster: readonly Member[],
): readonly Element[] {
  const here = rows.filter(({ member }) => member?.person !== undefined && member.leftAt === undefined).length;
  const several = rows.filter(({ planned }) => planned.place.kind === "several").length;
  const others = notOnList(plan, roster);
  return [
    textLine([plain(rosterListWords.inTeams(here, rows.length - here - several))], "Medium"),
    ...(others === 0 ? [] : [textLine([plain(rosterListWords.notOnList(others))])]),
  ];
}

function ticksInput(others: readonly ListRow[], rows: readonly ListRow[]): readonly Element[] {
  if (others.length === 0) return [];
  const choices = others.map((row) => tickOf(row, rows));
  const value = others.map(({ place }) => place).join(",");
  const style = choices.length > expandedAtMost ? "compact" : "expanded";
  return [part("ticks", { id: "rows", label: rosterListWords.ticks(choices.length), style, value, choices })];
}

/** Names of at most so many, and how many more. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map(nameLine).join(", ");
  return names.length > mostNamed ? shown + rosterListWords.more(names.length - mostNamed) : shown;
}

/** Those on the roster whom nobody can tell by Teams. */
export function withoutAccount(roster: readonly Member[]): readonly string[] {
  return present(roster).flatMap(({ person, name }) => (person === undefined ? [name] : []));
}
