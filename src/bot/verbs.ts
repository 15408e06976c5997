import { z } from "zod";

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
const at = z.string().regex(/^(card|list:(outstanding|overdue|mine|week):\d{1,3}|notice:[^\s]{1,300})$/);
const revision = z.number().int().nonnegative();
const slot = z.number().int().min(0).max(20);
const onItem = { item, at, revision, committee };

/** Verbs that change something: a press of one is remembered, so that its repeat changes nothing (product.md § 5). */
const changingVerbs = {
  "item.done": z.object(onItem),
  "item.undo": z.object(onItem),
  "item.redate": z.object({
    ...onItem,
    due: z.enum(["next-meeting", "week", "none", "pick"]),
    on: z.string().max(40).optional(),
  }),
  "item.edit": z.object({ ...onItem, task: z.string().max(4000).optional(), owner: z.string().max(60).optional() }),
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
    due: z.enum(["next-meeting", "week", "none", "pick"]),
    on: z.string().max(40).optional(),
  }),
  "draft.throw": z.object({ draft, committee, revision }),
  "set-up.start": z.object({ name: z.string().max(200).optional() }),
  "set-up.roster": z.object({ committee, members: z.string().max(40_000).optional() }),
  /** Answers as if this text had been typed, about this committee where one is named: "Did you mean", "Which committee?". */
  say: z.object({ text: z.string().min(1).max(4000), committee: committee.optional() }),
} as const;

/** Verbs that only look: they write nothing, however often they are pressed. */
const lookingVerbs = {
  "item.open": z.object(onItem),
  "item.fold": z.object(onItem),
  "item.show": z.object({ item, committee }),
  "item.redate.ask": z.object(onItem),
  "item.redate.pick": z.object(onItem),
  "item.edit.ask": z.object(onItem),
  "draft.owner.ask": z.object({ draft, committee, slot, revision }),
  "draft.due.ask": z.object({ draft, committee, revision }),
  "draft.show": z.object({ draft, committee }),
  "list.show": z.object({
    list: z.enum(["outstanding", "overdue", "mine", "week"]),
    page: z.number().int().min(1).max(999),
    committee: committee.optional(),
  }),
  "agenda.show": z.object({ committee: committee.optional() }),
  "status.show": z.object({ committee: committee.optional() }),
  "set-up.guide": z.object({ committee }),
  /** The set-up's card again, with its roster: from the guide. */
  "set-up.show": z.object({ committee }),
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
