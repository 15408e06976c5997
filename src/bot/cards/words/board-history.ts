import type { BoardChange, BoardSetting, RosterChange } from "../../../domain/committees/board-history.js";
import type { Home } from "../../../domain/committees/committee.js";
import type { Role } from "../../../domain/committees/member.js";
import type { Nation } from "../../../domain/days/nation.js";
import { counted, listed } from "./counted.js";
import { lengthInWords } from "./length.js";
import { quorumWords } from "./meeting-rules.js";
import { nationNames } from "./settings.js";

/** Words about what was changed of a board and its roster. What was typed is handed in and comes back as it is. */

export const boardHistoryWords = {
  title: "History of the board",
  page: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  nothing: "Nothing was changed yet.",
  teams: "Teams",
  byItself: "by itself",
} as const;

export const roleNames: Readonly<Record<Role, string>> = {
  chair: "chair",
  clerk: "clerk",
  member: "member",
  adviser: "adviser",
  observer: "observer",
};

const homes: Readonly<Record<Home["kind"], string>> = { channel: "channel", "group-chat": "group chat" };

/** What a setting is called, after "set ". */
const settingNames: Readonly<Record<BoardSetting, string>> = {
  name: "the name",
  code: "the code",
  nation: "the nation",
  zone: "the time zone",
  recess: "the recess",
  signOff: "sign-off",
  at: "the time of the reminders",
  assigned: "what owners hear at once",
  aheadDays: "the first reminder",
  eve: "the reminder on the working day before",
  due: "the reminder on the due day",
  overdueEvery: "overdue reminders",
  escalateAfter: "the first escalation",
  escalateEvery: "further escalations",
  passOnEvery: "what to pass on",
  meetingDays: "the agenda card",
  meetingEve: "what changed before a meeting",
  weekly: "the summary on Mondays",
  tellHome: "telling the home who could not be told",
  snoozeDays: "the longest snooze",
  closedYears: "the time for which closed actions are kept",
  proofMonths: "the time for which proof is kept",
  leaverDays: "the time for which names of those who left are kept",
};

/** A value of a setting in words. `recess`: runs of days as they are kept, made into words. */
function valueWords(setting: BoardSetting, value: string, recess: (value: string) => string): string {
  const count = Number(value);
  switch (setting) {
    case "name":
      return `“${value}”`;
    case "code":
    case "zone":
    case "at":
      return value;
    case "nation":
      return nationNames[value as Nation] ?? value;
    case "recess":
      return value === "" ? "none" : recess(value);
    case "signOff":
    case "assigned":
    case "eve":
    case "due":
    case "meetingEve":
    case "weekly":
    case "tellHome":
      return value === "true" ? "on" : "off";
    case "aheadDays":
      return count === 0 ? "none" : `${days(count)} before`;
    case "overdueEvery":
      return count === 0 ? "none" : every(count);
    case "escalateAfter":
      return count === 0 ? "never" : `${days(count)} overdue`;
    case "escalateEvery":
    case "passOnEvery":
      return every(count);
    case "snoozeDays":
      return count === 0 ? "none" : days(count);
    case "meetingDays":
      return count === 0 ? "none" : `${counted(count, "working day", "working days")} before`;
    case "closedYears":
      return count === 0 ? noLimit : counted(count, "year", "years");
    case "proofMonths":
      return count === 0 ? noLimit : counted(count, "month", "months");
    case "leaverDays":
      return count === 0 ? noLimit : days(count);
  }
}

/** What somebody did to the board, after their name; or, where it came by itself, what happened. */
export function boardDeed(change: BoardChange, recess: (value: string) => string): { by: string; itself: string } {
  switch (change.kind) {
    case "set-up":
      return both("set the board up", "the board was set up");
    case "set": {
      const [to, from] = [change.to, change.from].map((value) => valueWords(change.setting, value, recess));
      const name = settingNames[change.setting];
      return both(`set ${name} to ${to} (was ${from})`, `${name}: now ${to} (was ${from})`);
    }
    case "quorum": {
      const [to, from] = [change.to, change.from].map(quorumWords);
      return both(`set the quorum to ${to} (was ${from})`, `the quorum is ${to} (was ${from})`);
    }
    case "full-at": {
      const [to, from] = [change.to, change.from].map(lengthInWords);
      return both(`called a meeting full from ${to} (was ${from})`, `a meeting is full from ${to} (was ${from})`);
    }
    case "series-begun":
      return both(`began a series of meetings: ${cited(change.typed)}`, `a series of meetings: ${cited(change.typed)}`);
    case "series-ended":
      return both(`ended a series of meetings: ${cited(change.typed)}`, `no more series: ${cited(change.typed)}`);
    case "moved": {
      const [from, to] = [homes[change.from], homes[change.to]];
      const where = from === to ? `to another ${to}` : `from a ${from} to a ${to}`;
      return both(`moved the board ${where}`, `the board moved ${where}`);
    }
    case "private":
      return both("declared the home private", "the home is private");
    case "not-private":
      return both("ended the home's privacy", "the home is no longer private");
    case "archived":
      return both("archived the board", "the board was archived");
    case "restored":
      return both("restored the board", "the board was restored");
    case "imported":
      return both("brought the board in from another database", "the board came from another database");
    case "standing-items": {
      const items = `${counted(change.to, "standing item", "standing items")} (${change.from} before)`;
      return both(`set ${items}`, `the board has ${items} now`);
    }
    case "numbering": {
      const [to, from] = [change.to, change.from].map(numbered);
      return both(`numbered agenda items ${to} (was ${from})`, `agenda items are numbered ${to} (was ${from})`);
    }
    case "retired": {
      const parts = [
        ...(change.items > 0 ? [counted(change.items, "closed action", "closed actions")] : []),
        ...(change.notices > 0 ? [counted(change.notices, "notice", "notices")] : []),
        ...(change.names > 0 ? [counted(change.names, "name", "names")] : []),
      ];
      const gone = `${parts.length === 0 ? "nothing" : listed(parts)} kept for long enough`;
      return both(`took off the record ${gone}`, `taken off the record: ${gone}`);
    }
  }
}

/** What became of a member, after their name. `by`: who did it; absent where they did it themself, "by itself" where nobody did. */
export function rosterDeed(change: RosterChange, by: string | undefined, nameOf: { from: string; to: string }): string {
  switch (change.kind) {
    case "joined":
      return `joined as ${roleNames[change.role]}${inBrackets(joinedHow(change.how, by))}`;
    case "left":
      return leftWords(change.why, by);
    case "back":
      return `is back as ${roleNames[change.role]}${inBrackets(by && `by ${by}`)}`;
    case "role":
      return `became ${roleNames[change.to]}${inBrackets(`was ${roleNames[change.from]}`, by && `by ${by}`)}`;
    case "described": {
      const fact = factNames[change.fact];
      const was = change.from === undefined ? undefined : `was ${cited(change.from)}`;
      return change.to === undefined
        ? `has no ${fact} on record now${inBrackets(was, by && `by ${by}`)}`
        : `has the ${fact} ${cited(change.to)}${inBrackets(was, by && `by ${by}`)}`;
    }
    case "linked":
      return `has a Teams account that is known now${inBrackets(by && `by ${by}`)}`;
    case "deputy":
      return change.to === undefined
        ? `has no deputy now${inBrackets(change.from && `was ${nameOf.from}`, by && `by ${by}`)}`
        : `has ${nameOf.to} as deputy${inBrackets(change.from && `was ${nameOf.from}`, by && `by ${by}`)}`;
  }
}

const factNames: Readonly<Record<Extract<RosterChange, { kind: "described" }>["fact"], string>> = {
  name: "name",
  initials: "initials",
  roleTitle: "role title",
  agency: "agency",
};

function joinedHow(how: Extract<RosterChange, { kind: "joined" }>["how"], by: string | undefined): string | undefined {
  switch (how) {
    case "set-up":
      return "at set-up";
    case "added":
      return by && `added by ${by}`;
    case "list":
      return by === undefined ? "from a list" : `from a list, by ${by}`;
    case "asked":
      return by === undefined ? "asked to" : `asked to, added by ${by}`;
  }
}

function leftWords(why: Extract<RosterChange, { kind: "left" }>["why"], by: string | undefined): string {
  switch (why) {
    case "removed":
      return `left the board${inBrackets(by && `removed by ${by}`)}`;
    case "left-home":
      return `left the board${inBrackets("left its home")}`;
    case "forgotten":
      return `left the board${inBrackets("asked to be forgotten")}`;
    case "unticked":
      return `left the board${inBrackets(by && `unticked by ${by}`)}`;
  }
}

const numbered = (from: number | "each-meeting") =>
  from === "each-meeting" ? "from 1 at each meeting" : `on from ${from}`;
const noLimit = "no limit";
const both = (by: string, itself: string) => ({ by, itself });
const cited = (typed: string) => `“${typed}”`;
const inBrackets = (...parts: readonly (string | undefined)[]) => {
  const said = parts.filter((part) => part !== undefined && part !== "");
  return said.length === 0 ? "" : ` (${said.join("; ")})`;
};
const days = (count: number) => counted(count, "day", "days");
const every = (count: number) => (count === 1 ? "every day" : `every ${count} days`);
