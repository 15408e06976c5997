import type { z } from "zod";
import { changingAgendaVerbs, lookingAgendaVerbs } from "./verbs/agenda-verbs.js";
import { changingArisingVerbs, lookingArisingVerbs } from "./verbs/arising-verbs.js";
import { changingBoardVerbs, lookingBoardVerbs } from "./verbs/board-verbs.js";
import { changingDraftVerbs, lookingDraftVerbs } from "./verbs/draft-verbs.js";
import { changingImportVerbs, lookingImportVerbs } from "./verbs/import-verbs.js";
import { changingItemVerbs, lookingItemVerbs } from "./verbs/item-verbs.js";
import { changingMeetingVerbs, lookingMeetingVerbs } from "./verbs/meeting-verbs.js";
import { changingMinutesVerbs, lookingMinutesVerbs } from "./verbs/minutes-verbs.js";
import { changingPlanVerbs, lookingPlanVerbs } from "./verbs/plan-verbs.js";
import { changingProgrammeVerbs, lookingProgrammeVerbs } from "./verbs/programme-verbs.js";
import { changingRosterVerbs, lookingRosterVerbs } from "./verbs/roster-verbs.js";
import { changingSittingVerbs, lookingSittingVerbs } from "./verbs/sitting-verbs.js";
import { changingTalkVerbs, lookingTalkVerbs } from "./verbs/talk-verbs.js";

/** Verbs that change something, or send it: a press of one is remembered, so that its repeat changes nothing (product.md § 5). */
const changingVerbs = {
  ...changingItemVerbs,
  ...changingDraftVerbs,
  ...changingRosterVerbs,
  ...changingBoardVerbs,
  ...changingMeetingVerbs,
  ...changingAgendaVerbs,
  ...changingArisingVerbs,
  ...changingMinutesVerbs,
  ...changingImportVerbs,
  ...changingPlanVerbs,
  ...changingProgrammeVerbs,
  ...changingSittingVerbs,
  ...changingTalkVerbs,
};

/** Verbs that only look: they write nothing, however often they are pressed. */
const lookingVerbs = {
  ...lookingItemVerbs,
  ...lookingDraftVerbs,
  ...lookingRosterVerbs,
  ...lookingBoardVerbs,
  ...lookingMeetingVerbs,
  ...lookingAgendaVerbs,
  ...lookingArisingVerbs,
  ...lookingMinutesVerbs,
  ...lookingImportVerbs,
  ...lookingPlanVerbs,
  ...lookingProgrammeVerbs,
  ...lookingSittingVerbs,
  ...lookingTalkVerbs,
};

/**
 * Every button of every card: its verb and the shape of its data. Data are ids and places in a list, nothing to be believed;
 * who presses and where is taken from the activity.
 *
 * `at` says which card the button stands on, so that the press is answered by that card drawn anew:
 * "card" (one action's own card), `list:outstanding:1` (list and page), `notice:<id>`.
 */
export const verbs = { ...changingVerbs, ...lookingVerbs };
export type Verb = keyof typeof verbs;
type Data = { [V in Verb]: z.infer<(typeof verbs)[V]> };
export type VerbData<V extends Verb> = Data[V];
/** A press whose verb and data have the right shape; nothing in it is believed beyond that. */
export type Press<Of extends Verb = Verb> = { [V in Of]: { verb: V; data: Data[V] } }[Of];

/** Reads a press. Absent: no such verb, or data of another shape. Inputs of the card come merged into data, as Teams sends them. */
export function readPress(verb: unknown, data: unknown): Press | undefined {
  if (typeof verb !== "string" || !Object.hasOwn(verbs, verb)) return undefined;
  const read = verbs[verb as Verb].safeParse(data ?? {});
  return read.success ? ({ verb, data: read.data } as Press) : undefined;
}

export function isChanging(verb: Verb): verb is keyof typeof changingVerbs {
  return Object.hasOwn(changingVerbs, verb);
}
