import { grammar } from "../bot/commands/grammar.js";
import { verbRights } from "../bot/verb-rights.js";
import type { ActionItem } from "../domain/actions/action-item.js";
import { type Deed, life } from "../domain/actions/life.js";
import { mayRead, type Reader } from "../domain/committees/may-read.js";
import type { Member, Role } from "../domain/committees/member.js";
import { type Asker, isGrantedArchived, may, type Right, rights } from "../domain/committees/rights.js";

const askers: Readonly<Record<Asker, string>> = {
  clerk: "clerk",
  chair: "chair",
  member: "member",
  adviser: "adviser",
  observer: "observer",
  "somebody-here": "somebody here",
  stranger: "stranger",
};
const roles: readonly Role[] = ["clerk", "chair", "member", "adviser", "observer"];

/** A new right breaks the build here until it is told what it grants. */
const granted: Readonly<Record<Right, string>> = {
  talk: "help, greetings, what could not be understood",
  privacy: "what is held about oneself; being forgotten",
  "set-up": "making a committee of a place",
  look: "lists, actions, agenda, status, members, settings: the open part",
  "ask-to-join": "asking the clerk to be put on the roster",
  "tell-clerk": "telling the clerk or the owner what one knows of an action",
  proof: "proof of what one was told; of others for chair and clerk",
  "own-reminders": "one's own hour, leave and zone; leaving the board oneself",
  log: "logging actions, and what one typed and is asked about",
  act: "changing an action, as its life allows (below)",
  "run-actions": "discharging, withdrawing, reopening, granting, nudging, other words",
  "own-deputy": "who is told in one's own place",
  "take-over": "becoming clerk where none is left: the chair, else any member, else an adviser",
  meetings: "planning and moving meetings, agendas, papers, programme, what is recorded in a meeting, decisions",
  import: "reading minutes and logs into the records, taking an import back; plans and the glossary",
  suggest: "suggesting an agenda item",
  "own-attendance": "sending one's own apologies, declaring one's own interests",
  roster: "members, roles, deputies of others, pasted lists",
  settings: "name, code, days, reminders, sign-off, how long things are kept",
  briefing: "what chair and clerk should know before a meeting",
  health: "how reminding goes, and whom it does not reach",
  "board-history": "what was changed of the committee and its roster",
  "export-all": "everything on record as a file",
  committee: "archiving, restoring, deleting; where it lives; whether its home is private",
};

/** A new deed breaks the build here until it has words. */
const deeds: Readonly<Record<Deed, string>> = {
  done: "say that it is done",
  note: "note",
  rate: "rate",
  ask: "ask for another day or owner",
  answer: "grant or decline that",
  move: "set another day",
  reassign: "set another owner",
  reword: "other words",
  discharge: "discharge",
  withdraw: "withdraw",
  reopen: "reopen",
  part: "open or closed part",
  refer: "where it came from",
  snooze: "snooze",
  nudge: "nudge",
  "pass-on": "write down that it was passed on",
  park: "park, so that it is no matter arising until its day is near",
  unpark: "end that",
  plan: "put under an objective of a plan, or take off it",
};

/** The rights as they are in force, for people to read: docs/rights.md. */
export function rightsPage(): string {
  return [
    "# Rights",
    "",
    "Written by `npm run rights` from the tables in force; a test fails while this page says something else.",
    "Rights are looked up on every message and press, by who sends it and where. Nothing that stands on a card is believed but its ids.",
    "",
    "## Who may",
    "",
    ...table(
      ["", ...Object.values(askers), "archived too"],
      keys(rights).map((right) => [
        granted[right],
        ...keys(askers).map((asker) => tick(may(right, asker))),
        tick(isGrantedArchived(right)),
      ]),
    ),
    "",
    "Somebody here is in the committee's home without being on its roster. A stranger is anybody else; of a committee they see nothing.",
    "",
    "## The life of an action",
    "",
    "What the right to change an action comes to for a single one. Who logged it may correct it for ten minutes.",
    "",
    ...table(
      ["", "while it is", "its owner", "who logged it", "chair, clerk"],
      keys(life).map((deed) => {
        const { from, may: doers } = life[deed];
        return [
          deeds[deed],
          from.length === 4 ? "in any state" : from.join(", "),
          tick(doers.includes("owner")),
          tick(doers.includes("logger")),
          tick(doers.includes("runs")),
        ];
      }),
    ),
    "",
    "## The closed part",
    "",
    "Who sees more of an action in the closed part than its number and due day.",
    "",
    ...table(
      ["", ...roles, "somebody here"],
      places.map(({ name, reader }) => [name, ...roles.map((role) => reads(reader, role)), reads(reader, undefined)]),
    ),
    "",
    "A home is private only while all who are in it may read there: an observer, or somebody who is not on the roster, ends that by coming, or at the latest by writing, before anything is answered.",
    "",
    "## What is said",
    "",
    ...table(
      ["said", "asks for"],
      grammar.map(({ examples, right }) => [`\`${examples[0] ?? ""}\``, granted[right]]),
    ),
    "",
    "## What is pressed",
    "",
    ...table(
      ["button", "asks for"],
      keys(verbRights).map((verb) => [`\`${verb}\``, granted[verbRights[verb]]]),
    ),
    "",
  ].join("\n");
}

const places: readonly { name: string; reader: Omit<Reader, "memberships"> }[] = [
  { name: "in one's own chat", reader: { place: "personal" } },
  { name: "in a channel or group chat", reader: { place: "channel" } },
  { name: "in a home that its clerk declared private", reader: { place: "channel", privateTo: "c_board" } },
];

/** Asked of the policy itself, once for an action of one's own and once for another's. */
function reads(reader: Omit<Reader, "memberships">, role: Role | undefined): string {
  const me: Member | undefined = role && { id: "m_me", tenant: "t", committee: "c_board", name: "Me", role };
  const memberships = me === undefined ? [] : [me];
  const owned = (member: Member["id"]): Pick<ActionItem, "part" | "owners" | "committee"> => ({
    part: "closed",
    committee: "c_board",
    owners: { kind: "named", owners: [{ member, assignedAt: new Date(0) }] },
  });
  if (mayRead(owned("m_other"), { ...reader, memberships })) return "yes";
  return mayRead(owned("m_me"), { ...reader, memberships }) ? "own" : "";
}

function tick(is: boolean): string {
  return is ? "yes" : "";
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

function keys<Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(of) as Key[];
}
