import { isOutstanding } from "../../../domain/actions/action-item.js";
import type { Person } from "../../../domain/committees/person.js";
import { type Day, day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { wallTimeWords } from "../../../domain/days/wall-time.js";
import { dayAt, type Zone } from "../../../domain/days/zone.js";
import { usualZone } from "../../../domain/reminders/morning-time.js";
import type { Held, HeldBoard } from "../../../services/privacy/held-about.js";
import type { HeldOfMeetings } from "../../../services/privacy/held-of-meetings.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, maybeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { roleNames } from "../words/board-history.js";
import { reachReasons } from "../words/committees.js";
import { heldWords } from "../words/privacy.js";
import { titles } from "../words/titles.js";

/** So many boards stand on a card. */
export const boardsShown = 8;

/** What is held about the reader, in short; the file has it in full. */
export function presentHeld({ person, boards, asked }: Held, now: Date): Rendered {
  const zone = person.zone ?? boards[0]?.committee.zone ?? usualZone;
  const body = [
    ...personLines(person, boards, { zone, today: dayAt(now, zone) }).map((line) => textLine(line)),
    ...boards.slice(0, boardsShown).flatMap((board) => boardLines(board, now)),
    ...asked.map(({ committee, at }) => {
      const on = dayWords(dayAt(at, committee.zone), dayAt(now, committee.zone));
      return textLine([strong(nameLine(committee.name)), plain(gap + heldWords.asked(on))]);
    }),
    ...(boards.length > boardsShown ? [textLine([plain(heldWords.moreBoards(boards.length - boardsShown))])] : []),
    ...(boards.length + asked.length === 0 ? [textLine([plain(heldWords.noBoards)])] : []),
    textLine([plain(heldWords.notHeld)], "Medium"),
  ];
  const buttons = buttonSet([
    button(titles.export, "held.export", {}),
    button(titles.forgetMe, "say", { text: "forget me" }),
  ]);
  const { title, foot } = heldWords;
  const card = renderCard("message", { title, body, foot: maybeLine([small(foot)]), buttons });
  return { card, summary: summaryOf(title) };
}

type Here = { zone: Zone; today: Day };

function personLines(person: Person, boards: readonly HeldBoard[], here: Here): readonly Line[] {
  const since = boards
    .flatMap(({ history }) => history.map(({ at }) => at))
    .sort((a, b) => Number(a) - Number(b))
    .at(0);
  const known = since === undefined ? "" : heldWords.since(dayOf(since, here));
  return [
    labelled(heldWords.you, (nameLine(person.name) || heldWords.noName) + known),
    labelled(heldWords.ids, idsOf(person)),
    labelled(heldWords.chat, chatOf(person, here)),
    labelled(heldWords.chosen, chosenBy(person, here)),
  ];
}

const labelled = (label: string, text: string): Line => [quiet(label + gap), plain(text)];

/** Long ids are cut: that they are held matters here, and the file has them whole. */
function idsOf({ channelId, entraId }: Person): string {
  const ids = [
    ...(channelId === undefined ? [] : [inShort(channelId)]),
    ...(entraId === undefined ? [] : [heldWords.organisation(inShort(entraId))]),
  ];
  return ids.join(", ");
}

const inShort = (id: string): string => (id.length <= 12 ? nameLine(id) : `${nameLine(id.slice(0, 11))}…`);

function chatOf({ conversation, reach }: Person, here: Here): string {
  if (reach.kind === "unreachable") return heldWords.unreached(reachReasons[reach.reason], dayOf(reach.since, here));
  return conversation === undefined ? heldWords.noChat : heldWords.chatKept;
}

function chosenBy({ morningAt, zone, away, noAhead }: Person, { today }: Here): string {
  const chosen = [
    ...(morningAt === undefined ? [] : [heldWords.morning(wallTimeWords(morningAt))]),
    ...(zone === undefined ? [] : [heldWords.zone(zone.replace(/_/g, " "))]),
    ...(noAhead === undefined ? [] : [heldWords.noAhead]),
    ...(away === undefined ? [] : [heldWords.away(dayWords(day(away.from), today), dayWords(day(away.until), today))]),
  ];
  return chosen.length === 0 ? heldWords.nothingChosen : chosen.join(", ");
}

/** "Harbour Board  clerk since Mon 2 March", and under it what stands there in their name. */
function boardLines(
  { committee, member, history, items, drafts, imports, notices, meetings, plans, more }: HeldBoard,
  now: Date,
): Element[] {
  const here = { zone: committee.zone, today: dayAt(now, committee.zone) };
  const joined = history.at(-1)?.at;
  const role = roleNames[member.role];
  const place =
    member.leftAt !== undefined
      ? heldWords.left(role, dayOf(member.leftAt, here))
      : joined === undefined
        ? role
        : heldWords.joined(role, dayOf(joined, here));
  const owned = items.filter(({ owns }) => owns);
  const outstanding = owned.filter(({ item }) => isOutstanding(item)).length;
  const changed = items.filter(({ lines }) => lines.some(({ what }) => what.kind !== "logged")).length;
  const logged = items.filter((held) => held.logged).length;
  const told = heldWords.notices(notices.total);
  const counts = [
    ...(owned.length === 0 ? [] : [heldWords.owned(outstanding, owned.length - outstanding)]),
    ...(logged === 0 ? [] : [heldWords.logged(logged)]),
    ...(changed === 0 ? [] : [heldWords.changed(changed)]),
    ...(drafts.length === 0 ? [] : [heldWords.drafts(drafts.length)]),
    ...(imports.length === 0 ? [] : [heldWords.papers(imports.length)]),
    ...meetingCounts(meetings),
    ...(plans.plans.length === 0 ? [] : [heldWords.plans(plans.plans.length)]),
    ...(plans.terms.length === 0 ? [] : [heldWords.terms(plans.terms.length)]),
    ...(notices.oldest === undefined ? [] : [told + heldWords.oldest(dayOf(notices.oldest, here))]),
  ];
  return [
    textLine([strong(nameLine(committee.name)), plain(gap + place)], "Medium"),
    textLine([small((more ? heldWords.atLeast : "") + (counts.join(" · ") || heldWords.nothingThere))], "None"),
  ];
}

function meetingCounts({ attended, decisions, programme, suggestions }: HeldOfMeetings): readonly string[] {
  const noted = attended.filter(({ attendance }) => attendance !== undefined).length;
  const declared = attended.reduce((sum, one) => sum + one.declared.length, 0);
  return [
    ...(noted === 0 ? [] : [heldWords.attended(noted)]),
    ...(declared === 0 ? [] : [heldWords.declared(declared)]),
    ...(decisions.length === 0 ? [] : [heldWords.decisions(decisions.length)]),
    ...(programme.length === 0 ? [] : [heldWords.programme(programme.length)]),
    ...(suggestions.length === 0 ? [] : [heldWords.suggestions(suggestions.length)]),
  ];
}

function dayOf(at: Date, { zone, today }: Here): string {
  return dayWords(dayAt(at, zone), today);
}
