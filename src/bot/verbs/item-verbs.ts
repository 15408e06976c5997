import { z } from "zod";
import { planPlace } from "../cards/at.js";
import { longestMessage } from "../commands/read-command.js";
import { listRef } from "../list-ref.js";
import { committee, item, member, revision } from "./data-shapes.js";

const at = z
  .string()
  .regex(new RegExp(`^(card|list:${listRef.source}:\\d{1,3}|notice:[^\\s]{1,300}|${planPlace.source})$`, "u"));
const onItem = { item, at, revision, committee };

/** Of logged actions, their lists and their proof. */
export const changingItemVerbs = {
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
} as const;

export const lookingItemVerbs = {
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
  "list.show": z.object({
    list: z.string().regex(new RegExp(`^${listRef.source}$`, "u")),
    page: z.number().int().min(1).max(999),
    committee: committee.optional(),
  }),
} as const;

export type ItemVerb = keyof typeof changingItemVerbs | keyof typeof lookingItemVerbs;
