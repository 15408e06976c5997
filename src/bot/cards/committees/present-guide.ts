import { type GuideStep, guideSteps } from "../../../domain/committees/guide-step.js";
import { present, type Role } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { wallTimeWords } from "../../../domain/days/wall-time.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, maybeLine, placeLine, summaryOf } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, small, smallStrong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { guideWords, rolesWords, stepFacts, stepHeads } from "../words/guide.js";
import { nationNames } from "../words/settings.js";
import { titles } from "../words/titles.js";
import type { GuideView } from "./guide-view.js";

/** "Guide me": every step with what is set now. `mayChange`: its rows open, and the next open one is a button. */
export function presentGuide(view: GuideView, { mayChange }: { mayChange: boolean }): Rendered {
  const { board, open } = view;
  const title = guideWords.title(guideSteps.length - open.length, guideSteps.length);
  const scope = { committee: board.committee.id };
  const [next] = open;
  const changing = [
    ...(next === undefined ? [] : [button(titles.goOn, "guide.step", { ...scope, step: next })]),
    button(titles.settings, "settings.show", scope),
    ...behind(button(titles.history, "board-history.show", { ...scope, page: 1 })),
  ];
  const looking = [button(titles.agenda, "agenda.show", scope), button(titles.settings, "settings.show", scope)];
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body: guideSteps.map((step, at) => row(view, step, at, mayChange)),
    foot: maybeLine([small(mayChange ? guideWords.foot.runs : guideWords.foot.others)]),
    buttons: buttonSet(mayChange ? changing : looking),
  });
  return { card, summary: summaryOf(title) };
}

function row(view: GuideView, step: GuideStep, at: number, opens: boolean): Element {
  const { states } = guideWords;
  const { committee } = view.board;
  const state = view.open.includes(step) ? smallStrong(states.open) : small(states.done);
  const words = {
    number: String(at + 1),
    task: stepHeads[step],
    second: [state, small(` · ${factOf(view, step)}`)] satisfies Line,
    third: [],
    separated: true,
  };
  return opens
    ? part("row", {
        ...words,
        verb: "guide.step",
        tooltip: guideWords.opens(stepHeads[step]),
        open: { committee: committee.id, step },
      })
    : part("row-frozen", { ...words, quiet: false });
}

/** What a step has come to so far. */
function factOf({ board, roster, nextMeeting, unreachable, untried }: GuideView, step: GuideStep): string {
  const { committee } = board;
  switch (step) {
    case "name":
      return `${nameLine(committee.name)}, ${committee.code}`;
    case "days":
      return `${nationNames[committee.nation]}, ${committee.zone}`;
    case "sign-off":
      return stepFacts.signOff(committee.signOff);
    case "chair": {
      const chairs = present(roster).filter(({ role }) => role === "chair");
      return chairs.length === 0 ? stepFacts.noChair : listed(chairs.map(({ name }) => nameLine(name)));
    }
    case "roster":
      return rolesOf(roster);
    case "meeting":
      return nextMeeting === undefined ? stepFacts.noMeeting : meetingText(nextMeeting, board);
    case "reminders":
      return stepFacts.reminders(wallTimeWords(committee.policy.at));
    case "reach": {
      const count = present(roster).length;
      const unreached = unreachable.length === 0 ? [] : [stepFacts.unreached(unreachable.length, count)];
      const parts = [...unreached, ...(untried === 0 ? [] : [stepFacts.untried(untried)])];
      return parts.length === 0 ? stepFacts.reached : parts.join(", ");
    }
  }
}

/** "2 chairs, 1 clerk and 20 members". */
export function rolesOf(roster: GuideView["roster"]): string {
  const counts: Partial<Record<Role, number>> = {};
  for (const { role } of present(roster)) counts[role] = (counts[role] ?? 0) + 1;
  return rolesWords(counts);
}

/** "Tue 17 March, 14:00, Town Hall". */
export function meetingText({ on, startsAt, place }: Meeting, { today }: Board): string {
  return [dayWords(on, today), startsAt, place === undefined ? undefined : nameLine(place)]
    .filter((one) => one !== undefined)
    .join(", ");
}
