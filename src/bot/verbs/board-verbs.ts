import { z } from "zod";
import { guideSteps } from "../../domain/committees/guide-step.js";
import { committee, entered, meeting, member, revision } from "./data-shapes.js";

const guideStep = z.enum(guideSteps);
const settingsGroup = z.enum(["board", "days", "sign-off", "owners", "runners", "home"]);
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
const settingNames = Object.keys(settingsInputs) as (keyof typeof settingsInputs)[];
const keptFor = <Value>(value: Value) => ({ closedYears: value, proofMonths: value, leaverDays: value });

/** Of a board: its beginning, settings, meetings and end. */
export const changingBoardVerbs = {
  /** Sends everything on record of a board as a file. */
  "committee.export": z.object({ committee }),
  "set-up.start": z.object({ name: z.string().max(200).optional() }),
  /** What was entered in a form of settings; `was`: what stood in it, and of the board's name a trace. */
  "settings.save": z.object({
    committee,
    revision,
    group: settingsGroup,
    /** The step of the guide that it is, if any. */
    step: guideStep.optional(),
    was: z.partialRecord(z.enum(settingNames), z.string().max(2000)),
    ...settingsInputs,
  }),
  "settings.reset": z.object({ committee, revision }),
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
} as const;

export const lookingBoardVerbs = {
  /** Of the coming meeting where none is named. */
  "agenda.show": z.object({
    committee: committee.optional(),
    meeting: meeting.optional(),
    page: z.number().int().min(1).max(99).optional(),
  }),
  "settings.show": z.object({ committee }),
  "retention.show": z.object({ committee }),
  "retention.ask": z.object({ committee }),
  /** Shows what the numbers that were entered would remove. */
  "retention.check": z.object({ committee, ...keptFor(entered) }),
  "committee.delete.ask": z.object({ committee, revision }),
  /** Without a board it asks which: where others read, none is named before somebody presses. */
  "home.move.ask": z.object({ moving: committee.optional() }),
  "settings.ask": z.object({ committee, group: settingsGroup }),
  "set-up.guide": z.object({ committee }),
  "guide.step": z.object({ committee, step: guideStep }),
  "board-history.show": z.object({ committee, page: z.number().int().min(1).max(99) }),
  /** The set-up's card again, with its roster: from the guide. */
  "set-up.show": z.object({ committee }),
} as const;

export type BoardVerb = keyof typeof changingBoardVerbs | keyof typeof lookingBoardVerbs;
