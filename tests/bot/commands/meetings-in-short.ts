import type { MeetingCommand } from "../../../src/bot/commands/meeting-command.js";
import type { SaidDetails } from "../../../src/bot/commands/readers/read-meeting.js";
import type { DueReading } from "../../../src/domain/days/read-due.js";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const months = ["", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What is said of meetings in one line: "meeting 2026-03-05; 10:00; to 12:30; Town Hall". */
export function meetingsInShort(command: MeetingCommand): string {
  switch (command.kind) {
    case "meeting":
      return `meeting ${joined(dueOf(command.on), ...detailsOf(command))}`;
    case "several-meetings":
      return `meetings ${joined(command.on.map(dueOf).join(" + "), ...detailsOf(command))}`;
    case "move-meeting":
      return `move meeting ${joined(...named(command), dueOf(command.to), ...detailsOf(command), whyOf(command))}`;
    case "cancel-meeting":
      return `cancel meeting ${joined(...named(command), whyOf(command))}`.trim();
    case "adjourn-meeting":
      return `adjourn ${joined(command.to && dueOf(command.to), ...detailsOf(command), whyOf(command))}`.trim();
    case "set-meeting":
      return `set meeting ${joined(...named(command), ...detailsOf(command))}`;
    case "series": {
      const { rule, except, from } = command;
      const days =
        rule.kind === "weekly"
          ? `every ${rule.every} weeks from ${rule.from}`
          : joined(`${rule.nth} ${weekdays[rule.weekday - 1]}`, rule.months?.map((month) => months[month]).join(" "));
      const not = except.length === 0 ? undefined : `not ${except.map((month) => months[month]).join(" ")}`;
      const start = from === undefined || rule.kind === "weekly" ? undefined : `from ${from}`;
      return `series ${joined(days, not, start, ...detailsOf(command))}`;
    }
    case "set-quorum":
      return `quorum ${command.quorum === null ? "none" : `${command.quorum.kind === "fraction" ? "1/" : ""}${command.quorum.of}`}`;
    case "set-full-at":
      return `full at ${command.minutes}`;
    case "end-series":
    case "meetings":
    case "plan-meeting":
      return command.kind;
  }
}

function detailsOf({ startsAt, endsAt, place, link, quorum, wrong }: SaidDetails): readonly (string | undefined)[] {
  return [
    startsAt,
    endsAt && `to ${endsAt}`,
    place,
    link,
    quorum === undefined ? undefined : `quorum ${quorum}`,
    wrong && `wrong ${wrong}`,
  ];
}

function named({ month, which }: { month?: number; which?: string }): readonly (string | undefined)[] {
  return [month === undefined ? undefined : `month ${month}`, which];
}

const whyOf = ({ why }: { why?: string }) => why && `because ${why}`;
const dueOf = (reading: DueReading) => (reading.kind === "day" ? reading.on : reading.kind);
const joined = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join("; ");
