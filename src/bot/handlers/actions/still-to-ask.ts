import { dueOn } from "../../../domain/actions/action-item.js";
import type { Wanted } from "../../../domain/actions/decide.js";
import { objectionTo } from "../../../domain/actions/decision.js";
import { mayDo } from "../../../domain/actions/life.js";
import { isOwnedBy } from "../../../domain/actions/owners.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import { runsCommittee } from "../../../domain/committees/member.js";
import { readMemberLine } from "../../../domain/committees/read-member-line.js";
import { addDays, daysBetween } from "../../../domain/days/day.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import { onItem } from "../../cards/actions/item-buttons.js";
import { presentItemForm } from "../../cards/actions/present-item-forms.js";
import { presentWho } from "../../cards/actions/present-who.js";
import { type Button, button } from "../../cards/button.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { plainTitle } from "../../cards/typed-text.js";
import { draftWords } from "../../cards/words/drafts.js";
import { titles } from "../../cards/words/titles.js";
import type { Command } from "../../commands/command.js";
import { longestMessage } from "../../commands/read-command.js";
import { dayInText } from "../../commands/readers/day-text.js";
import { textOf } from "../../commands/texts/text-of.js";
import type { Turn } from "../../turn/turn.js";
import { clerksOf } from "../on-board.js";
import { meetingAhead, refusalCard } from "./item-answer.js";
import { settingOf } from "./occasion.js";
import { remindingRefusal } from "./reminding-refusal.js";
import type { SettledDeed } from "./to-wanted.js";
import type { OfItem } from "./which-item.js";

type Change = Extract<Command, { kind: "change" }>;

/** What is asked before one action can be changed: each answer says the message again, this time clearly. */

/** Whose it is to be, for who may say so; for clerk and chair the whole roster is a press away. */
export async function whoIsIt(
  items: Pick<ActionItems, "history">,
  turn: Turn,
  on: OfItem,
  settled: Extract<SettledDeed, { kind: "who" }>,
): Promise<Rendered> {
  const { item, me, board, reader } = on;
  const says = (name: string) => clearly(on, { kind: "change", ...settled.named(name) });
  const { offered, typed } = settled.asked;
  if (settled.of === "owing") {
    if (runsCommittee(me)) return presentWho({ typed, offered, board, roster: on.roster, says });
    return refusalCard(items, on, item, { kind: "not-clerk", deed: "nudge" }, turn.at);
  }
  const gives = mayDo("reassign", item, me, turn.at);
  if (!gives && !mayDo("ask", item, me, turn.at))
    return refusalCard(items, on, item, { kind: "not-clerk", deed: "reassign" }, turn.at);
  const add = addButton(on, settled);
  const somebodyElse = button(titles.somebodyElse, "item.edit.ask", onItem(item, "card"));
  return presentWho({
    typed,
    offered,
    board,
    roster: on.roster,
    says,
    ...(add !== undefined && { add }),
    ...(gives && mayRead(item, reader) && { somebodyElse }),
  });
}

/** "Sarah" of two who are called so is the one who owes it. */
export function theOneOwing(settled: SettledDeed, { item, roster }: Pick<OfItem, "item" | "roster">): SettledDeed {
  if (settled.kind !== "who" || settled.of !== "owing") return settled;
  const { offered } = settled.asked;
  const [one, ...others] = roster.filter((member) => offered.includes(member.id) && isOwnedBy(item, member));
  return one === undefined || others.length > 0 ? settled : { kind: "wanted", wanted: settled.as(one.id) };
}

/** Clerk and chair may put a name that nobody here has on the roster, and give it to them in the same breath. */
function addButton(on: OfItem, { of, asked, named }: Extract<SettledDeed, { kind: "who" }>): Button | undefined {
  if (of !== "to" || asked.agency || asked.offered.length > 1 || !runsCommittee(on.me)) return undefined;
  const line = readMemberLine(asked.typed, on.roster);
  const text = line && clearly(on, { kind: "change", ...named(line.name) });
  if (line === undefined || text === undefined) return undefined;
  const data = { name: asked.typed, text, committee: on.committee.id };
  return button(plainTitle(draftWords.add(line.name)), "member.add", data);
}

/** Which of two days is meant. Absent: there is no doubt of that kind. */
export function twoDays(command: Change, on: OfItem): Rendered | undefined {
  const read = command.deed === "redate" ? command.due : command.deed === "snooze" ? command.until : undefined;
  if (read?.kind !== "ambiguous") return undefined;
  const days = read.readings.filter((day) => day >= on.today);
  if (days.length < read.readings.length) return undefined;
  const offered = days.flatMap((day) => {
    const due = { kind: "day", on: day, explicit: true } as const;
    const said = { typed: dayInText(day), ...(command.deed === "snooze" ? { until: due } : { due }) };
    const text = clearly(on, { ...command, ...said } as Change);
    return text === undefined ? [] : [{ on: day, text }];
  });
  return presentRefusal({
    kind: "day-unreadable",
    of: "action",
    why: "ambiguous",
    offered: { days: offered, board: on.board },
  });
}

/** The form for another day, where none was said; who may not give it one hears who may. */
export async function whichDay(
  { items, meetings }: { items: Pick<ActionItems, "history">; meetings: Pick<Meetings, "from"> },
  on: OfItem,
  at: Date,
): Promise<Rendered> {
  const { item, me, board, reader } = on;
  if (!mayRead(item, reader)) return presentRefusal({ kind: "closed-part", item, board, reader, clerks: clerksOf(on) });
  const moves = objectionTo("move", item, { by: me, at });
  const refusal =
    moves?.kind === "refused" && objectionTo("ask", item, { by: me, at }) !== undefined ? moves.refusal : undefined;
  if (refusal !== undefined) return refusalCard(items, on, item, refusal, at);
  const nextMeeting = await meetingAhead(meetings, on);
  const show = moves === undefined ? "redate" : "ask";
  return presentItemForm({
    show,
    item,
    board,
    reader,
    at: "card",
    ...(nextMeeting === undefined ? {} : { nextMeeting }),
  });
}

/** The form for a snooze; who may not snooze it hears why. */
export async function untilWhen(items: Pick<ActionItems, "history">, turn: Turn, on: OfItem): Promise<Rendered> {
  const { item, board, reader } = on;
  if (!mayRead(item, reader)) return presentRefusal({ kind: "closed-part", item, board, reader, clerks: clerksOf(on) });
  const refusal = remindingRefusal("snooze", item, settingOf(turn, on));
  if (refusal !== undefined) return refusalCard(items, on, item, refusal, turn.at);
  return presentItemForm({ show: "snooze", item, board, reader, at: "card" });
}

/** What is said where words for more time name an earlier day than it has. Absent: they don't, or who says so may not change it. */
export function lessTime(command: Change, wanted: Wanted, on: OfItem, at: Date): Rendered | undefined {
  if (command.deed !== "redate" || command.more !== true || wanted.deed !== "move") return undefined;
  const { item, me, board, reader } = on;
  const [has, to] = [dueOn(item.due), dueOn(wanted.to)];
  if (has === undefined || to === undefined || to >= has || to < on.today || item.state.kind !== "open")
    return undefined;
  if (!mayDo("move", item, me, at) && !mayDo("ask", item, me, at)) return undefined;
  const { more: _more, ...plainly } = command;
  // "Friday" may be the one after the day it has.
  const later = namesWeekday.test(command.typed) ? [addDays(to, 7 * (Math.floor(daysBetween(to, has) / 7) + 1))] : [];
  const offered = [...later, to].flatMap((day) => {
    const due = { kind: "day", on: day, explicit: true } as const;
    const text = clearly(on, { ...plainly, due, typed: dayInText(day) });
    return text === undefined ? [] : [{ on: day, text }];
  });
  return presentRefusal({ kind: "earlier-day", has, to, offered: { days: offered, board }, item, board, reader });
}

const namesWeekday = /^(?:on |the )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i;

/** The text of a button that says it; absent where none does. The committee goes with the button, so the number stands alone. */
function clearly({ item }: OfItem, command: Change): string | undefined {
  const text = textOf({ ...command, items: { numbers: [item.number] } });
  return text === undefined || text.length > longestMessage ? undefined : text;
}
