import { z } from "zod";
import { guideSteps } from "../domain/committees/guide-step.js";
import { openRoles } from "../domain/committees/settle-roster-list.js";
import { longestMessage } from "./commands/read-command.js";
import { longestList } from "./commands/readers/read-roster-list.js";
import { listRef } from "./list-ref.js";
import { tellable } from "./tellable.js";

/**
 * Every button of every card: its verb and the shape of its data. Data are ids and places in a list, nothing to be believed;
 * who presses and where is taken from the activity.
 *
 * `at` says which card the button stands on, so that the press is answered by that card drawn anew:
 * "card" (one action's own card), `list:outstanding:1` (list and page), `notice:<id>`.
 */
const item = z.string().regex(/^ai_[\w-]{1,40}$/);
const draft = z.string().regex(/^d_[\w-]{1,40}$/);
const member = z.string().regex(/^m_[\w-]{1,40}$/);
const committee = z.string().regex(/^c_[\w-]{1,40}$/);
const rosterList = z.string().regex(/^rl_[\w-]{1,40}$/);
const person = z.string().regex(/^p_[\w-]{1,40}$/);
const batch = z.string().regex(/^b_[\w-]{1,40}$/);
const at = z.string().regex(new RegExp(`^(card|list:${listRef.source}:\\d{1,3}|notice:[^\\s]{1,300})$`, "u"));
const revision = z.number().int().nonnegative();
/** The ids that may also stand in what Teams hands back with a file. */
export const idShapes = { item, member, committee };
const fact = z.string().max(2000).optional();
const slot = z.number().int().min(0).max(20);
const guideStep = z.enum(guideSteps);
const settingsGroup = z.enum(["board", "days", "sign-off", "owners", "runners", "home"]);
/**
 * Clients send numbers and switches as such or as text; what they come to is decided when they are read. What can't be an input's is
 * null: the form then says so.
 */
const entered = z.union([z.string().max(2000), z.number(), z.boolean(), z.unknown().transform(() => null)]).optional();
const settingsInputs = {
  name: entered,
  code: entered,
  aheadDays: entered,
  eve: entered,
  due: entered,
  overdueEvery: entered,
  assigned: entered,
  snoozeDays: entered,
  escalateAfter: entered,
  escalateEvery: entered,
  passOnEvery: entered,
  signOff: entered,
  meetingDays: entered,
  meetingEve: entered,
  weekly: entered,
  tellHome: entered,
  at: entered,
  nation: entered,
  zone: entered,
  recess: entered,
};
const keptFor = <Value>(value: Value) => ({ closedYears: value, proofMonths: value, leaverDays: value });
const onItem = { item, at, revision, committee };

const who = z.string().max(60).optional();
const whoInputs = { who0: who, who1: who, who2: who, who3: who, who4: who, who5: who, who6: who, who7: who };

/** Verbs that change something, or send it: a press of one is remembered, so that its repeat changes nothing (product.md § 5). */
const changingVerbs = {
  "item.done": z.object(onItem),
  "item.undo": z.object(onItem),
  "item.redate": z.object({
    ...onItem,
    due: z.enum(["next-meeting", "papers-deadline", "week", "none", "pick"]),
    on: z.string().max(40).optional(),
  }),
  "item.edit": z.object({ ...onItem, task: z.string().max(4000).optional(), owner: z.string().max(60).optional() }),
  "item.note": z.object({ ...onItem, text: z.string().max(4000).optional() }),
  "item.rate": z.object({
    ...onItem,
    rating: z.enum(["on-track", "at-risk", "off-track"]).optional(),
    why: z.string().max(1000).optional(),
  }),
  /** Asks chair and clerk for another day. */
  "item.ask": z.object({ ...onItem, on: z.string().max(40).optional(), why: z.string().max(1000).optional() }),
  "item.grant": z.object(onItem),
  "item.decline": z.object({ ...onItem, why: z.string().max(1000).optional() }),
  "item.discharge": z.object(onItem),
  "item.reopen": z.object(onItem),
  "item.withdraw": z.object({ ...onItem, why: z.string().max(1000).optional() }),
  /** `until`: a day, or "pick" where it is the one that was entered as `on`. */
  "item.snooze": z.object({ ...onItem, until: z.string().max(40).optional(), on: z.string().max(40).optional() }),
  "item.nudge": z.object({ ...onItem, note: z.string().max(4000).optional() }),
  /** `to`, who can't be told by us, was told by who presses. */
  "item.pass-on": z.object({ ...onItem, to: member }),
  /**
   * Does what was shown to those of several actions that were shown: `text` says it in full, whoever reads it on whatever day, and
   * each number is touched only as it was at its revision.
   */
  "items.accept": z.object({
    text: z.string().min(1).max(longestMessage),
    committee,
    items: z.array(z.tuple([z.number().int(), revision])).max(100),
  }),
  /** Sends the proof of an action, of what a member was told, or of both as a file; at least one is named. */
  "proof.export": z.object({ committee, item: item.optional(), member: member.optional() }),
  /** Sends everything on record of a board as a file. */
  "committee.export": z.object({ committee }),
  "batch.accept": z.object({ batch, committee }),
  "batch.throw": z.object({ batch, committee }),
  /** Other words for a draft. */
  "draft.task": z.object({ draft, committee, revision, task: z.string().max(4000).optional() }),
  /** Puts the unknown name on the roster, and settles the draft's owner on it. */
  "draft.owner.add": z.object({ draft, committee, slot, revision }),
  "draft.owner": z.object({
    draft,
    committee,
    slot,
    revision,
    member: z.union([member, z.literal("everybody")]).optional(),
    picked: z.string().max(60).optional(),
  }),
  "draft.due": z.object({
    draft,
    committee,
    revision,
    due: z.enum(["next-meeting", "papers-deadline", "week", "none", "pick"]),
    on: z.string().max(40).optional(),
  }),
  "draft.throw": z.object({ draft, committee, revision }),
  "set-up.start": z.object({ name: z.string().max(200).optional() }),
  /** Reads an attendance list that was pasted into a form. */
  "roster.paste": z.object({ committee, people: z.string().max(longestList).optional() }),
  /**
   * Puts those of a list on the roster who are ticked; all of it where the card has no ticks. `apart`: the places of those who stand among
   * chair and clerk, who come without the office where they are unticked there. `who0` to `who7`: whom somebody of several
   * is, as the place in the list and a member's id, "new" or "none".
   */
  "roster.accept": z.object({
    committee,
    list: rosterList,
    ticks: z.boolean(),
    apart: z.array(z.number().int().nonnegative()).max(20),
    rows: z.string().max(2000).optional(),
    offices: z.string().max(200).optional(),
    unstated: z.enum(openRoles).optional(),
    ...whoInputs,
  }),
  "roster.throw": z.object({ committee, list: rosterList }),
  "set-up.roster": z.object({ committee, members: z.string().max(40_000).optional() }),
  /** What was entered in a form of settings; `was`: what stood in it. */
  "settings.save": z.object({
    committee,
    revision,
    group: settingsGroup,
    /** The step of the guide that it is, if any. */
    step: guideStep.optional(),
    was: z.record(z.string().max(40), z.string().max(2000)),
    ...settingsInputs,
  }),
  "settings.reset": z.object({ committee, revision }),
  /** Sends what is held about whoever presses as a file, to them. */
  "held.export": z.object({}),
  /** Whoever presses is forgotten. */
  "forget.yes": z.object({}),
  /** For how long things are kept, as it was shown what that would remove. */
  "retention.save": z.object({ committee, revision, ...keptFor(z.number().int().min(0).max(10_000)) }),
  "committee.archive": z.object({ committee, revision }),
  "committee.restore": z.object({ committee, revision }),
  /** Not named as others name theirs: once it is deleted nobody stands to it, and a repeat is still to be answered. */
  "committee.delete": z.object({ deleting: committee, revision, typedCode: z.string().max(200).optional() }),
  /** In the place where it is to live, where nobody stands to it yet. */
  "home.move": z.object({ moving: committee, revision }),
  "home.private": z.object({ committee, revision }),
  /** "That's right": a step of the guide is gone through, and nothing of it changed. */
  "guide.pass": z.object({ committee, step: guideStep }),
  /** Who is ticked becomes chair; `was`: who was when it was drawn. */
  "guide.chair": z.object({ committee, was: z.array(member).max(300), members: entered }),
  "guide.meeting": z.object({ committee, day: entered, startsAt: entered, place: entered }),
  /** Tries once more whom Teams gave no way to. `drawn`: when the card was, in milliseconds, so that a second try is another. */
  "guide.try": z.object({ committee, drawn: z.number().int().nonnegative() }),
  /** The clerkship goes to `to`, by whoever has it to give. */
  "clerk.hand": z.object({ committee, to: member }),
  /** Asks the clerk to be put on the roster. */
  "join.ask": z.object({ committee }),
  /** Puts somebody who asked on the roster, or does not. */
  "join.answer": z.object({ committee, person, as: z.enum(["member", "adviser", "observer", "not-now"]) }),
  /** Tells clerk or owner what somebody knows of an action who may not do it; `what` they would have done. */
  tell: z.object({ committee, item, to: z.enum(["clerk", "owner"]), what: z.enum(tellable) }),
  "member.edit": z.object({ committee, member, name: fact, initials: fact, roleTitle: fact, agency: fact }),
  "member.remove": z.object({ committee, member }),
  /** Puts a leaver back on the roster. */
  "member.back": z.object({ committee, member }),
  /** Whoever presses it leaves. */
  "member.leave": z.object({ committee }),
  /** Gives what a leaver owes to who is chosen, each as it was shown. */
  "member.hand-over": z.object({
    committee,
    member,
    items: z.array(z.tuple([z.number().int(), revision])).max(100),
    to: z.string().max(60).optional(),
  }),
  /** Who was ticked of those in the home who are not on the roster; the words stand for their ids. */
  "people.add": z.object({
    committee,
    members: z.string().max(4000).optional(),
    role: z.enum(["member", "adviser", "observer"]).optional(),
  }),
  /** Puts the name on the roster and answers as if the text had been typed. */
  "member.add": z.object({ name: z.string().min(1).max(120), text: z.string().min(1).max(longestMessage), committee }),
  /** Answers as if this text had been typed, about this committee where one is named: "Did you mean", "Which committee?". */
  say: z.object({ text: z.string().min(1).max(longestMessage), committee: committee.optional() }),
} as const;

/** Verbs that only look: they write nothing, however often they are pressed. */
const lookingVerbs = {
  "item.open": z.object(onItem),
  "item.fold": z.object(onItem),
  "item.show": z.object({ item, committee }),
  "item.redate.ask": z.object(onItem),
  "item.redate.pick": z.object(onItem),
  "item.edit.ask": z.object(onItem),
  "item.note.ask": z.object(onItem),
  "item.rate.ask": z.object(onItem),
  "item.ask.form": z.object(onItem),
  "item.decline.ask": z.object(onItem),
  "item.withdraw.ask": z.object(onItem),
  "item.snooze.ask": z.object(onItem),
  "item.nudge.ask": z.object(onItem),
  "item.history": z.object({ item, committee, page: z.number().int().min(1).max(99) }),
  /** What was sent about an action, to a member, or both; at least one is named. */
  "proof.show": z.object({
    committee,
    item: item.optional(),
    member: member.optional(),
    page: z.number().int().min(1).max(99),
  }),
  "batch.show": z.object({ batch, committee }),
  "drafts.show": z.object({ page: z.number().int().min(1).max(99), committee: committee.optional() }),
  "draft.task.ask": z.object({ draft, committee, revision }),
  "draft.owner.ask": z.object({ draft, committee, slot, revision }),
  "draft.due.ask": z.object({ draft, committee, revision }),
  "draft.show": z.object({ draft, committee }),
  "list.show": z.object({
    list: z.string().regex(new RegExp(`^${listRef.source}$`, "u")),
    page: z.number().int().min(1).max(999),
    committee: committee.optional(),
  }),
  /** The roster, or those of one agency; `open`: the row that is open. */
  "members.show": z.object({
    committee,
    page: z.number().int().min(1).max(99),
    agency: z.string().min(1).max(60).optional(),
    open: member.optional(),
  }),
  "member.show": z.object({ committee, member }),
  "member.edit.ask": z.object({ committee, member }),
  "people.ask": z.object({ committee }),
  "agenda.show": z.object({ committee: committee.optional() }),
  "settings.show": z.object({ committee }),
  "retention.show": z.object({ committee }),
  "retention.ask": z.object({ committee }),
  /** Shows what the numbers that were entered would remove. */
  "retention.check": z.object({ committee, ...keptFor(entered) }),
  "committee.delete.ask": z.object({ committee, revision }),
  "home.move.ask": z.object({ moving: committee }),
  "settings.ask": z.object({ committee, group: settingsGroup }),
  "roster.paste.ask": z.object({ committee }),
  "roster.show": z.object({ committee, list: rosterList }),
  "set-up.guide": z.object({ committee }),
  "guide.step": z.object({ committee, step: guideStep }),
  "board-history.show": z.object({ committee, page: z.number().int().min(1).max(99) }),
  /** The set-up's card again, with its roster: from the guide. */
  "set-up.show": z.object({ committee }),
  /** "Leave it": an offer to log something is not taken. */
  "offer.leave": z.object({}),
  /** The same of what was to be done to the board. */
  "board.leave": z.object({}),
  "help.show": z.object({}),
} as const;

export const verbs = { ...changingVerbs, ...lookingVerbs };
export type Verb = keyof typeof verbs;
export type VerbData<V extends Verb> = z.infer<(typeof verbs)[V]>;
/** A press whose verb and data have the right shape; nothing in it is believed beyond that. */
export type Press = { [V in Verb]: { verb: V; data: VerbData<V> } }[Verb];

/** Reads a press. Absent: no such verb, or data of another shape. Inputs of the card come merged into data, as Teams sends them. */
export function readPress(verb: unknown, data: unknown): Press | undefined {
  if (typeof verb !== "string" || !Object.hasOwn(verbs, verb)) return undefined;
  const read = verbs[verb as Verb].safeParse(data ?? {});
  return read.success ? ({ verb, data: read.data } as Press) : undefined;
}

export function isChanging(verb: Verb): verb is keyof typeof changingVerbs {
  return Object.hasOwn(changingVerbs, verb);
}
