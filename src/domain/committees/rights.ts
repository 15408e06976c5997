import type { Committee } from "./committee.js";
import { type Member, present, type Role } from "./member.js";

/** How somebody stands to a committee: by their role, in its home without being on the roster, or not at all. */
export type Asker = Role | "somebody-here" | "stranger";

type Terms = {
  may: readonly Asker[];
  /** Whether it can be done on an archived committee too. */
  archived: boolean;
};

const everybody = ["clerk", "chair", "member", "adviser", "observer", "somebody-here", "stranger"] as const;
const here = ["clerk", "chair", "member", "adviser", "observer", "somebody-here"] as const;
const onRoster = ["clerk", "chair", "member", "adviser", "observer"] as const;
const active = ["clerk", "chair", "member", "adviser"] as const;
const runners = ["clerk", "chair"] as const;

/**
 * Who may ask what of a committee (product.md § 1, table of rights): the one policy that every command, button and file passes through.
 * What may be done to a single action is besides a matter of whose it is (`life`), and what may be read of the closed part one of the
 * place (`mayRead`).
 */
export const rights = {
  /** Help, greetings, thanks, and what could not be understood. */
  talk: { may: everybody, archived: true },
  /** What is held about oneself, and being forgotten. */
  privacy: { may: everybody, archived: true },
  /** Making a committee of the place where it is said. */
  "set-up": { may: everybody, archived: true },
  /** Lists, actions, agenda, status, members, settings: the open part. */
  look: { may: here, archived: true },
  /** Asking the clerk to be put on the roster. */
  "ask-to-join": { may: ["somebody-here"], archived: false },
  /** Telling the clerk what one knows of an action. */
  "tell-clerk": { may: onRoster, archived: false },
  /** What one was told oneself; of others chair and clerk. */
  proof: { may: onRoster, archived: true },
  /** One's own hour, leave and zone. */
  "own-reminders": { may: onRoster, archived: true },
  /** Logging an action, and what one typed and is asked about. */
  log: { may: active, archived: false },
  /** Changing an action, by whoever the action's life allows it. */
  act: { may: active, archived: false },
  /** What the life of an action leaves to chair and clerk: discharging, withdrawing, granting, nudging, other words. */
  "run-actions": { may: runners, archived: false },
  /** Who is told in one's own place. */
  "own-deputy": { may: active, archived: false },
  /** Becoming clerk where there is none; of several who may, see `mayTakeOver`. */
  "take-over": { may: active, archived: true },
  /** Planning and moving meetings, their agendas, papers and programme, what is recorded in them, decisions. */
  meetings: { may: runners, archived: false },
  /** Reading minutes and logs into the records, and taking an import back; plans and the glossary. */
  import: { may: runners, archived: false },
  /** Asking for an agenda item. */
  suggest: { may: active, archived: false },
  /** Sending one's own apologies, declaring one's own interests. */
  "own-attendance": { may: active, archived: false },
  roster: { may: runners, archived: false },
  settings: { may: runners, archived: false },
  briefing: { may: runners, archived: true },
  /** How reminding goes, and whom it does not reach. */
  health: { may: runners, archived: true },
  /** What was changed of the committee and its roster. */
  "board-history": { may: runners, archived: true },
  /** Everything on record, as a file. */
  "export-all": { may: runners, archived: true },
  /** Archiving, restoring, deleting the committee; where it lives and whether its home is private. */
  committee: { may: runners, archived: true },
} as const satisfies Readonly<Record<string, Terms>>;

/** Something that is asked of a committee. */
export type Right = keyof typeof rights;

/** Those rights that only somebody on the roster has. */
export type RosterRight = {
  [R in Right]: Extract<(typeof rights)[R]["may"][number], "somebody-here" | "stranger"> extends never ? R : never;
}[Right];

/** Those that are chair's and clerk's alone. */
export type RunnersRight = {
  [R in Right]: Exclude<(typeof rights)[R]["may"][number], "clerk" | "chair"> extends never ? R : never;
}[Right];

/** Whether somebody who stands so to a committee has a right. */
export function may(right: Right, asker: Asker): boolean {
  const terms: Terms = rights[right];
  return terms.may.includes(asker);
}

/** Whether an archived committee still grants it. */
export function isGrantedArchived(right: Right): boolean {
  return rights[right].archived;
}

/** How somebody in the committee's home, or on its roster, stands to it. */
export function askerOf(me: Pick<Member, "role"> | undefined): Asker {
  return me?.role ?? "somebody-here";
}

/** Who comes before whom. Advisers read only what is their own, which they would do no more as clerk. */
const heirs = ["chair", "member", "adviser"] as const satisfies readonly Role[];

/**
 * Whether a member may become clerk by saying so: only where no clerk is left who could act, and then the chair; where there is no chair
 * either, any member (product.md § 1), and an adviser only where no member is left. Whoever has no account can't act.
 */
export function mayTakeOver(me: Member, roster: readonly Member[]): boolean {
  const acting = present(roster).filter(({ person }) => person !== undefined);
  if (acting.some(({ role }) => role === "clerk") || !may("take-over", me.role)) return false;
  return me.role === heirs.find((heir) => acting.some(({ role }) => role === heir));
}

/** Whether nothing is changed by what it grants, so that whoever lacks it hears that it is not for them rather than that nothing was changed. */
export function isForLooking(right: Right): boolean {
  return (["look", "proof", "briefing", "health", "board-history", "export-all"] as readonly Right[]).includes(right);
}

/** Whether a committee grants a right to somebody now. */
export function grants(committee: Pick<Committee, "archivedAt">, right: Right, asker: Asker): boolean {
  return may(right, asker) && (committee.archivedAt === undefined || isGrantedArchived(right));
}
