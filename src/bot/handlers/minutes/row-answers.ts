import type { Due } from "../../../domain/actions/action-item.js";
import type { DraftOwner } from "../../../domain/actions/draft.js";
import { dueAtMeeting } from "../../../domain/actions/due-at-meeting.js";
import { present } from "../../../domain/committees/member.js";
import { isDay } from "../../../domain/days/day.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { type AskedName, askedNames, nameKey } from "../../../domain/minutes/asked-names.js";
import type { MinutesImport } from "../../../domain/minutes/proposal.js";
import type { RowAnswer, WhoIsMeant } from "../../../domain/minutes/row-answer.js";
import { asIs, everybody } from "../../cards/actions/owner-choices.js";
import { ownerNow, whenNow } from "../../cards/minutes/check-form.js";
import { groupRows } from "../../cards/minutes/check-groups.js";
import { type ActionRow, isActionRow, type KeptForm, openRows, sortedRows } from "../../cards/minutes/check-view.js";
import { plainLine } from "../../cards/typed-text.js";
import { importWords } from "../../cards/words/import.js";
import type { VerbData } from "../../verbs.js";
import { agencyOf } from "../actions/item-choices.js";
import type { AsMember } from "../on-board.js";

/** What was entered on a check, as a press brings it. */
export type Entered = Omit<VerbData<"import.accept">, "import" | "committee" | "revision">;

export type ReadAnswers = {
  answers: readonly RowAnswer[];
  /** A sentence of ours about what could not be taken, and the form as it was entered. */
  objection?: { sentence: string; kept: KeptForm };
};

/** What was entered, as answers. Only what differs from what is known counts, so that no row is ticked by a form that was left alone. */
export function readAnswers(
  entered: Entered,
  read: MinutesImport,
  on: AsMember,
  meetings: readonly Meeting[],
): ReadAnswers {
  const form = formAnswers(entered, read, on, meetings);
  return {
    ...form,
    answers: [...questionAnswers(entered, read, on, meetings), ...form.answers, ...tickAnswers(entered, read)],
  };
}

/** The answers to what is asked: each names itself what it answers, so that they hold whatever was changed meanwhile. */
export function questionAnswers(
  entered: Entered,
  read: MinutesImport,
  on: AsMember,
  meetings: readonly Meeting[],
): readonly RowAnswer[] {
  const { ask0, ask1, ask2, ask3, ask4, ask5, ask6, ask7 } = entered;
  return [ask0, ask1, ask2, ask3, ask4, ask5, ask6, ask7].flatMap((value) => {
    const [, number = "", is = "", slot] = /^(\d+)\|([^|]*)(?:\|(\d+))?$/.exec(value ?? "") ?? [];
    const answer =
      slot === undefined
        ? dayAnswer(Number(number), is, read, on, meetings)
        : nameAnswer({ row: Number(number), slot: Number(slot) }, is, read, on);
    return answer === undefined ? [] : [answer];
  });
}

function nameAnswer(
  { row, slot }: { row: number; slot: number },
  is: string,
  read: MinutesImport,
  on: AsMember,
): RowAnswer | undefined {
  const owner = openRows(read)
    .filter(isActionRow)
    .find((one) => one.row === row)?.what.owners?.[slot];
  if (owner?.kind !== "asked") return undefined;
  const asked = askedNames(read.proposals).find(
    (name) => name.rows.includes(row) && nameKey(name.typed) === nameKey(owner.typed),
  );
  if (asked === undefined) return undefined;
  const who = whoOf(is, asked, on);
  if (who === undefined) return undefined;
  return { kind: "owner", typed: asked.typed, ...(asked.typed === "" && { rows: [row] }), is: who };
}

function whoOf(is: string, { typed, addable, persons }: AskedName, on: AsMember): WhoIsMeant | undefined {
  if (is === "out") return { kind: "left-out" };
  if (is === everybody) return { kind: "everybody" };
  if (is === "add") return addable === undefined ? undefined : { kind: "person", person: { name: addable } };
  const named = /^person-\d+$/.test(is) ? persons?.[Number(is.slice("person-".length))] : undefined;
  if (named !== undefined) return { kind: "person", person: { name: named } };
  if (is === "agency") return typed === "" || addable !== undefined ? undefined : { kind: "agency", agency: typed };
  const agency = agencyOf(is, on);
  if (agency !== undefined) return { kind: "agency", agency };
  const member = present(on.roster).find(({ id }) => id === is);
  return member && { kind: "member", member: member.id };
}

function dayAnswer(
  number: number,
  is: string,
  read: MinutesImport,
  on: AsMember,
  meetings: readonly Meeting[],
): RowAnswer | undefined {
  const row = sortedRows(read).asked.find((one) => one.row === number);
  if (row?.what.due?.kind !== "asked") return undefined;
  if (is === "day-out") return { kind: "tick", rows: [number], ticked: false };
  const due = dueOf(is, is, on, meetings);
  return due && { kind: "due", row: number, due };
}

function dueOf(when: string, day: string, on: AsMember, meetings: readonly Meeting[]): Due | undefined {
  if (when === "none") return { kind: "none" };
  if (when === "next-meeting" || when === "papers-deadline")
    return dueAtMeeting(when, { today: on.today, working: on.calendar, meetings });
  return isDay(day) ? { kind: "day", on: day } : undefined;
}

function formAnswers(entered: Entered, read: MinutesImport, on: AsMember, meetings: readonly Meeting[]): ReadAnswers {
  const row = openRows(read)
    .filter(isActionRow)
    .find((one) => one.row === entered.from);
  if (row === undefined) return { answers: [] };
  const { what } = row;
  const answers: RowAnswer[] = [];
  const task = plainLine(entered.task ?? "");
  if (task !== "" && what.task !== undefined && task !== plainLine(what.task))
    answers.push({ kind: "task", row: row.row, task });
  const owners = ownersEntered(entered.owner, row, on);
  if (owners === "unknown") return { answers, objection: objected(importWords.noSuchOwner, entered) };
  if (owners !== undefined) answers.push({ kind: "owners", row: row.row, owners });
  const due = dueEntered(entered, row, on, meetings);
  if (due === "unknown") return { answers, objection: objected(importWords.noSuchDayEntered, entered) };
  if (due !== undefined) answers.push({ kind: "due", row: row.row, due });
  const now = what.kind === "action" ? (what.closed ? "closed" : "open") : undefined;
  const { part } = entered;
  if (now !== undefined && part !== now && (part === "open" || part === "closed"))
    answers.push({ kind: "part", row: row.row, part });
  return { answers };
}

function objected(sentence: string, entered: Entered): NonNullable<ReadAnswers["objection"]> {
  return { sentence, kept: keptOf(entered) };
}

/** What was typed into a form, to be shown in it again. */
export function keptOf({ task, owner, when, on, part }: Entered): KeptForm {
  return {
    ...(task !== undefined && { task }),
    ...(owner !== undefined && { owner }),
    ...(when !== undefined && { when }),
    ...(typeof on === "string" && { on }),
    ...(part !== undefined && { part }),
  };
}

type Settled = Exclude<DraftOwner, { kind: "asked" }>;

function ownersEntered(
  choice: string | undefined,
  { what }: ActionRow,
  on: AsMember,
): readonly Settled[] | "unknown" | undefined {
  if (choice === undefined || choice === "" || choice === asIs || choice === ownerNow(what.owners)) return undefined;
  if (choice === everybody) return [{ kind: "everybody" }];
  const agency = agencyOf(choice, on);
  if (agency !== undefined) return [{ kind: "agency", agency }];
  const member = present(on.roster).find(({ id }) => id === choice);
  return member === undefined ? "unknown" : [{ kind: "settled", member: member.id as MemberId }];
}

function dueEntered(
  { when, on: entered }: Entered,
  { what }: ActionRow,
  on: AsMember,
  meetings: readonly Meeting[],
): Due | "unknown" | undefined {
  const due = what.due?.kind === "settled" ? what.due.due : undefined;
  const day = typeof entered === "string" ? entered.trim() : "";
  const had = due?.kind === "day" ? due.on : "";
  const now = whenNow(what.due?.kind, due);
  // A day that was typed says what is meant, whatever stands above it.
  const chosen = day !== "" && day !== had && (when === undefined || when === now) ? "day" : (when ?? now);
  if (chosen === "as-is" || (chosen === now && (chosen !== "day" || day === had))) return undefined;
  if (chosen === "day" && !isDay(day)) return "unknown";
  return dueOf(chosen, day, on, meetings) ?? "unknown";
}

function tickAnswers({ fromGroup, groupPage, ticks = "" }: Entered, read: MinutesImport): readonly RowAnswer[] {
  if (fromGroup === undefined) return [];
  const { others } = sortedRows(read);
  const { rows } = groupRows(others, fromGroup, groupPage ?? 1);
  const wanted = new Set(ticks.split(",").map((number) => number.trim()));
  const changed = (ticked: boolean) =>
    rows.filter((row) => wanted.has(String(row.row)) === ticked && row.ticked !== ticked).map(({ row }) => row);
  return [true, false].flatMap((ticked) => {
    const numbers = changed(ticked);
    return numbers.length === 0 ? [] : [{ kind: "tick" as const, rows: numbers, ticked }];
  });
}
