import { type GuideStep, guideSteps, stepAfter } from "../../../domain/committees/guide-step.js";
import { present } from "../../../domain/committees/member.js";
import type { SettingName, SettingsObjection } from "../../../domain/reminders/policy-change.js";
import { rosterChoices } from "../actions/owner-choices.js";
import { type Button, behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { reasonWords } from "../reminders/proof-row-words.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import {
  chairFormWords,
  guideWords,
  meetingFormWords,
  policySentence,
  reachWords,
  rosterFacts,
  stepSentences,
  stepTitles,
} from "../words/guide.js";
import { reachAdvice } from "../words/health.js";
import { rosterListTitles } from "../words/roster-list.js";
import { titles } from "../words/titles.js";
import type { GuideView } from "./guide-view.js";
import { meetingText, rolesOf } from "./present-guide.js";
import { type AsStep, presentSettingsForm } from "./present-settings-form.js";
import type { SettingsValues } from "./settings-values.js";

/** What has just happened, before a step is shown. */
export type StepNews = keyof typeof guideWords.news;

/** What was entered in the form of a meeting, and not saved. */
export type MeetingEntered = { day?: string; startsAt?: string; place?: string };

/** Of a form that is shown again: what was entered, and why it can't be. */
export type StepAgain = {
  kept?: SettingsValues;
  objections?: readonly SettingsObjection[];
  unread?: readonly SettingName[];
  meanwhile?: readonly SettingName[];
  meeting?: MeetingEntered;
  sentences?: readonly string[];
};

/** Choices of more people than these take too much of a card of 25 KB. */
const choicesBytes = 18_000;
const tickedAtMost = 60;
const unreachedNamed = 12;
const placeSigns = 80;
const timeSigns = 20;

/** One step of the guide: what is so now, how it is changed, and where one goes from it. `drawnAt`: so that a second try is another. */
export function presentGuideStep(
  view: GuideView,
  step: GuideStep,
  { news, again = {}, drawnAt }: { news?: StepNews; again?: StepAgain; drawnAt: Date },
): Rendered {
  const { board, open } = view;
  const scope = { committee: board.committee.id };
  const next = stepAfter(step, open);
  const elsewhere = [
    next === undefined
      ? button(titles.leaveIt, "set-up.guide", scope)
      : button(titles.leaveIt, "guide.step", { ...scope, step: next }),
    button(titles.back, "set-up.guide", scope),
  ];
  const place = placeLine(
    board,
    guideWords.place(guideSteps.indexOf(step) + 1, guideSteps.length),
    ...(news === undefined ? [] : [guideWords.news[news]]),
  );
  const pass = button(titles.thatsRight, "guide.pass", { ...scope, step });
  const form = (inputs: readonly Element[], send: readonly Button[]) =>
    card(step, place, again.sentences ?? [], inputs, buttonSet(send, { back: elsewhere }));
  const plainCard = (lines: readonly Line[], buttons: readonly Button[]) =>
    form(
      lines.map((line) => textLine(line)),
      buttons,
    );
  const settings = (group: "board" | "days" | "sign-off", sentence: string) => {
    const first = [textLine([plain(sentence)])];
    const asStep: AsStep = { step, title: stepTitles[step], place, first, elsewhere };
    const { meeting: _meeting, sentences: _sentences, ...rest } = again;
    return presentSettingsForm({ board, group, asStep, ...rest });
  };
  switch (step) {
    case "name":
      return settings("board", stepSentences.name);
    case "days":
      return settings("days", stepSentences.days);
    case "sign-off":
      return settings("sign-off", stepSentences["sign-off"]);
    case "chair": {
      const input = chairInput(view);
      if (typeof input === "string") return plainCard([[plain(input)]], [pass]);
      const data = { ...scope, was: chairsOf(view).map(({ id }) => id) };
      return form([textLine([plain(stepSentences.chair)]), input], [button(titles.save, "guide.chair", data)]);
    }
    case "roster":
      return plainCard(rosterLines(view), [pass, ...rosterButtons(scope)]);
    case "meeting": {
      const { nextMeeting } = view;
      if (nextMeeting !== undefined)
        return plainCard(
          [[strong(`${meetingText(nextMeeting, board)}.`)], [plain(stepSentences.meetingPlanned)]],
          [pass],
        );
      const inputs = [textLine([plain(stepSentences.meeting)]), ...meetingInputs(view, again.meeting ?? {})];
      return form(inputs, [button(titles.save, "guide.meeting", scope)]);
    }
    case "reminders":
      return plainCard(
        [[plain(policySentence(board.committee.policy))], [small(stepSentences.reminders)]],
        [pass, button(titles.change, "settings.show", scope)],
      );
    case "reach": {
      const again = button(titles.tryAgain, "guide.try", { ...scope, drawn: drawnAt.getTime() });
      const isDone = view.unreachable.length + view.untried === 0;
      return plainCard(reachLines(view), [pass, ...(isDone ? [] : [again])]);
    }
  }
}

function card(
  step: GuideStep,
  place: Line,
  sentences: readonly string[],
  inputs: readonly Element[],
  buttons: readonly Element[],
): Rendered {
  const title = stepTitles[step];
  const objections = sentences.map((sentence) => ({ sentence }));
  return { card: renderCard("form", { title, place, objections, inputs, buttons }), summary: summaryOf(title) };
}

function chairsOf({ roster }: GuideView) {
  return present(roster).filter(({ role }) => role === "chair");
}

/** Everybody but clerks, who hand their role on by themselves; or why there is nobody to choose. */
function chairInput(view: GuideView): Element | string {
  const others = view.roster.filter(({ role }) => role !== "clerk");
  const choices = rosterChoices(others);
  if (choices.length === 0) return stepSentences.chairNobody;
  if (Buffer.byteLength(JSON.stringify(choices)) > choicesBytes) return stepSentences.chairMany;
  const chairs = chairsOf(view);
  const style = choices.length > tickedAtMost ? "compact" : "expanded";
  const value = chairs.map(({ id }) => id).join(",");
  return part("members-input", { label: chairFormWords.label(chairs.length), style, value, choices });
}

function rosterLines({ roster }: GuideView): readonly Line[] {
  const without = present(roster).filter(({ person }) => person === undefined).length;
  const accounts = without === 0 ? [] : [plain(rosterFacts.noAccount(without))];
  return [[strong(`${rolesOf(roster)}.`), ...accounts], [plain(stepSentences.roster)]];
}

function rosterButtons(scope: { committee: GuideView["board"]["committee"]["id"] }): readonly Button[] {
  return [
    button(rosterListTitles.paste, "roster.paste.ask", scope),
    ...behind(button(titles.addPeople, "people.ask", scope), button(titles.untick, "set-up.show", scope)),
  ];
}

function meetingInputs(
  { board }: GuideView,
  { day = "", startsAt = "", place = "" }: MeetingEntered,
): readonly Element[] {
  const words = meetingFormWords;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && day >= board.today;
  return [
    part("day-input", {
      ...{ id: "day", label: words.day, min: board.today, errorMessage: words.dayError },
      value: isDay ? day : "",
    }),
    part("optional-line", { id: "startsAt", label: words.time, maxLength: timeSigns, value: cut(startsAt, timeSigns) }),
    part("optional-line", { id: "place", label: words.place, maxLength: placeSigns, value: cut(place, placeSigns) }),
  ];
}

/** "**Gwilym Pugh**: has blocked the app. Ask them to unblock it." */
function reachLines({ roster, unreachable, untried }: GuideView): readonly Line[] {
  const more = unreachable.length - unreachedNamed;
  const lines: Line[] = [
    ...(unreachable.length === 0 ? [] : [[plain(reachWords.unreached(unreachable.length, present(roster).length))]]),
    ...unreachable
      .slice(0, unreachedNamed)
      .map(({ name, reason }) => [
        strong(nameLine(name)),
        plain(`: ${reasonWords(reason)}. `),
        small(reachAdvice[reason]),
      ]),
    ...(more > 0 ? [[small(reachWords.more(more))]] : []),
    ...(untried === 0 ? [] : [[plain(reachWords.untried(untried))]]),
  ];
  return lines.length === 0 ? [[plain(reachWords.all)]] : lines;
}
