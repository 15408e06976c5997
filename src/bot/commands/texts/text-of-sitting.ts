import type { SaidAttendance } from "../../../domain/meetings/read-attendance-line.js";
import { dayInText } from "../readers/day-text.js";
import { meetingRefText } from "../readers/meeting-ref.js";
import { followDecisionText } from "../readers/read-follow-decision.js";
import type { SittingCommand } from "../sitting-command.js";
import { nameOf } from "./text-of-change.js";

/** What is said in a meeting as the shortest text that says it; undefined where none does. */
export function sittingText(command: SittingCommand): string | undefined {
  switch (command.kind) {
    case "start-meeting":
      return "start the meeting";
    case "take-item":
      if (command.item === "next") return "next item";
      return command.action === undefined ? `go to item ${command.item.number}` : `item ${command.item.number}`;
    case "where-are-we":
      return "which item are we on";
    case "attendance":
      return command.meeting === undefined ? "attendance" : `attendance at ${meetingRefText(command.meeting)}`;
    case "attend":
      return attendText(command);
    case "declare": {
      const { who, item, interest } = command;
      return `${who.kind === "me" ? "I declare" : `${nameOf(who)} declares`} an interest${item === undefined ? "" : ` in item ${item}`}: ${interest}`;
    }
    case "declare-several":
      return undefined;
    case "no-declarations":
      return "no declarations";
    case "resolve": {
      const word = command.part === undefined ? "resolved" : "exempt resolution";
      const lead = command.on === undefined ? `${word}:` : `${word} on ${dayInText(command.on)}:`;
      const [only, ...others] = command.clauses;
      return others.length === 0
        ? `${lead} ${only}`
        : `${lead} ${command.clauses.map((text, at) => `(${at + 1}) ${text}`).join(" ")}`;
    }
    case "agree":
      return `agreed: ${command.text}`;
    case "decisions":
      return command.meeting === undefined ? "decisions" : `decisions of ${meetingRefText(command.meeting)}`;
    case "show-decision":
      return `show D${command.number}`;
    case "follow-decision":
      return followDecisionText(command);
    case "strike-decision":
      return `strike D${command.number}${command.why === undefined ? "" : `: ${command.why}`}`;
    case "correct-decision":
      return `correct D${command.number}: ${command.text}`;
  }
}

function attendText({ marks, everyone, meeting }: Extract<SittingCommand, { kind: "attend" }>): string | undefined {
  const suffix = meeting === undefined ? "" : ` for ${meetingRefText(meeting)}`;
  const [first, ...others] = marks;
  if (everyone) {
    const names = marks.map(({ who }) => nameOf(who));
    return `everyone is present${names.length === 0 ? "" : ` except ${names.join(", ")}`}`;
  }
  if (first === undefined) return undefined;
  if (first.note !== undefined && others.length === 0) {
    const has = /^(?:re)?(?:joined|arrived|returned)$/.test(first.note) ? "has " : "";
    return `${nameOf(first.who)} ${has}${first.note}`;
  }
  if (marks.some(({ as }) => as === "present")) return `present: ${marks.map(presentText).join(", ")}`;
  if (first.as === "none") return `take ${nameOf(first.who)} off the attendance`;
  if (first.as === "absent") return `absent: ${marks.map(({ who }) => nameOf(who)).join(", ")}`;
  return `apologies from ${marks.map(apologyText).join(", ")}${suffix}`;
}

function presentText({ who, deputy, note }: SaidAttendance): string {
  if (deputy !== undefined) return `${nameOf(deputy)} (for ${nameOf(who)})`;
  return note === undefined ? nameOf(who) : `${nameOf(who)} (${note})`;
}

function apologyText({ who, deputy }: SaidAttendance): string {
  return deputy === undefined ? nameOf(who) : `${nameOf(who)} (${nameOf(deputy)} deputising)`;
}
