import { longestCommitteeName } from "../../../domain/committees/committee-code.js";
import type { GuideStep } from "../../../domain/committees/guide-step.js";
import type { Nation } from "../../../domain/days/nation.js";
import type { SettingName, SettingsObjection } from "../../../domain/reminders/policy-change.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Choice, Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import type { Line } from "../runs.js";
import { plainLine } from "../typed-text.js";
import { nationNames, settingsWords } from "../words/settings.js";
import {
  objectionSentence,
  settingsErrors,
  settingsLabels,
  signOffChoices,
  unreadInput,
} from "../words/settings-forms.js";
import { titles } from "../words/titles.js";
import { topicLines, topicsOf } from "./present-settings.js";
import { keptOf, type SettingsGroup, type SettingsValues, settingsGroups, valuesOf } from "./settings-values.js";

/** Signs of the recess and the zone that can be entered. */
const recessSigns = 1000;
const zoneSigns = 60;
const codeSigns = 5;

/** The form as a step of the guide: its title, where it stands, what it says first, where one goes from it. */
export type AsStep = {
  step: GuideStep;
  title: string;
  place: Line;
  first: readonly Element[];
  elsewhere: readonly Button[];
};

/**
 * A form of the settings. `kept`: what was entered and not saved. `meanwhile`: what somebody else set since the form was opened, said as it
 * is now.
 */
export function presentSettingsForm({
  board,
  group,
  kept = {},
  objections = [],
  unread = [],
  meanwhile = [],
  asStep,
}: {
  board: Board;
  group: SettingsGroup;
  kept?: SettingsValues;
  objections?: readonly SettingsObjection[];
  /** For which inputs something came that can't be read. */
  unread?: readonly SettingName[];
  meanwhile?: readonly SettingName[];
  asStep?: AsStep;
}): Rendered {
  const { committee, today } = board;
  const was = valuesOf(group, committee, today);
  const isChanged = meanwhile.length > 0;
  const title = isChanged ? settingsWords.titles.changed : (asStep?.title ?? settingsWords.forms[group]);
  const sentences = [
    ...(isChanged ? [settingsWords.meanwhile] : []),
    ...unread.map(unreadInput),
    ...objections.map(objectionSentence),
  ];
  const data = {
    committee: committee.id,
    revision: committee.revision,
    group,
    was: keptOf(was),
    ...(asStep === undefined ? {} : { step: asStep.step }),
  };
  const names: readonly SettingName[] = settingsGroups[group];
  const inputs = names.map((name) =>
    group === "sign-off" ? signOff(was.signOff ?? "") : input(name, kept[name] ?? was[name] ?? "", was[name] ?? ""),
  );
  const card = renderCard("form", {
    title,
    place: asStep?.place ?? placeLine(board),
    objections: sentences.map((sentence) => ({ sentence })),
    inputs: [...(asStep?.first ?? []), ...topicLines(topicsOf(meanwhile), board), ...inputs],
    buttons: buttonSet([button(titles.save, "settings.save", data)], {
      back: asStep?.elsewhere ?? [button(titles.back, "settings.show", { committee: committee.id })],
    }),
  });
  return { card, summary: summaryOf(title) };
}

/** `is`: what is set, for an input that can't hold what was entered. */
function input(id: SettingName, value: string, is: string): Element {
  const label = settingsLabels[id];
  switch (id) {
    case "name":
      return part("short-text", {
        ...{ id, label, maxLength: longestCommitteeName, errorMessage: settingsErrors.name },
        value: plainLine(value),
      });
    case "code":
      return part("short-text", {
        ...{ id, label, maxLength: codeSigns, errorMessage: settingsErrors.code },
        value: plainLine(value),
      });
    case "aheadDays":
    case "overdueEvery":
    case "escalateAfter":
    case "escalateEvery":
    case "passOnEvery":
    case "snoozeDays":
    case "meetingDays":
      return part("number-input", {
        ...{ id, label, errorMessage: settingsErrors.days(id) },
        value: numberIn(value) ?? Number(is),
      });
    case "at":
      return choice(id, label, value, is, times(is));
    case "nation":
      return choice(id, label, value, is, nations);
    case "zone":
      return part("short-text", {
        ...{ id, label, maxLength: zoneSigns, errorMessage: settingsErrors.zone },
        value: plainLine(value),
      });
    case "recess":
      return part("optional-text", { id, label, maxLength: recessSigns, value: plainLine(value) });
    case "eve":
    case "due":
    case "assigned":
    case "signOff":
    case "meetingEve":
    case "weekly":
    case "tellHome":
      return part("toggle", { id, title: label, value: value === "true" ? "true" : "false" });
  }
}

/** What becomes of what is done, as two sentences. */
function signOff(value: string): Element {
  const { label, off, on } = signOffChoices;
  return part("choices", {
    ...{ id: "signOff", label, value, errorMessage: settingsErrors.signOff },
    choices: [
      { title: off, value: "false" },
      { title: on, value: "true" },
    ],
  });
}

/** A number that was entered beyond its limits comes back too, so that it is seen. */
function numberIn(value: string): number | undefined {
  return /^-?\d{1,6}(?:\.\d{1,3})?$/.test(value) ? Number(value) : undefined;
}

function choice(id: "at" | "nation", label: string, value: string, is: string, choices: readonly Choice[]): Element {
  const known = choices.some((one) => one.value === value) ? value : is;
  return part("choice", { id, label, value: known, errorMessage: settingsErrors[id], choices });
}

const nations: readonly Choice[] = (Object.keys(nationNames) as Nation[]).map((value) => ({
  title: nationNames[value],
  value,
}));

/** The half hours of the day, and the time that is set. */
function times(is: string): readonly Choice[] {
  const halves = Array.from(
    { length: 48 },
    (_, at) => `${String(at >> 1).padStart(2, "0")}:${at % 2 === 0 ? "00" : "30"}`,
  );
  return [...new Set([...halves, is])].sort().map((value) => ({ title: value, value }));
}
