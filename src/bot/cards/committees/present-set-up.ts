import type { Committee } from "../../../domain/committees/committee.js";
import { isForgotten } from "../../../domain/committees/forgotten.js";
import { guideSteps } from "../../../domain/committees/guide-step.js";
import { type Member, present } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { wallTimeWords } from "../../../domain/days/wall-time.js";
import { rosterChoices } from "../actions/owner-choices.js";
import { button } from "../button.js";
import type { Element, Reach } from "../card-data.js";
import { buttonSet, maybeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { reachReasons, setUpWords } from "../words/committees.js";
import { listed } from "../words/counted.js";
import { nationNames } from "../words/settings.js";
import { titles } from "../words/titles.js";
import type { GuideView, NoReach } from "./guide-view.js";
import { moveSomeButton } from "./present-home.js";

/** Ticks for more people than this would make the card too long to read: then it is a list to be opened. */
const tickedAtMost = 60;
/** Bytes of choices that leave room for the rest of a card of 25 KB. */
const choicesBytes = 18_000;
/** Unreachable people who are named before the rest is counted. */
const unreachedNamed = 12;

/** The set-up's card: posted by `set up`, edited once it is known who can be reached, drawn anew by Save. */
export function presentSetUp(view: {
  committee: Committee;
  /** Those who are or were on it; who has left is unticked. */
  roster: readonly Member[];
  clerk: Member;
  /** "saved" after the roster was unticked and saved. */
  news: "set-up" | "saved";
  /** `untried`: how many Teams was not asked for yet. */
  reach: { kind: "trying" } | { kind: "known"; unreachable: readonly NoReach[]; untried: number };
}): Rendered {
  const { committee, roster, clerk, news } = view;
  const title = setUpWords.titles[news];
  const count = present(roster).length;
  const input = rosterInput(roster, count);
  const data = { committee: committee.id };
  const card = renderCard("set-up", {
    title,
    lives: [
      strong(nameLine(committee.name)),
      plain(setUpWords.lives[committee.home.kind]),
      strong(nameLine(clerk.name)),
      plain(setUpWords.isClerk),
    ],
    settings: [
      small(setUpWords.settings(nationNames[committee.nation], wallTimeWords(committee.policy.at), committee.signOff)),
    ],
    members: [input ?? textLine([plain(setUpWords.tooMany(count))])],
    reach: reachPanel(view.reach, committee.home.kind, count),
    guide: [small(setUpWords.offersGuide)],
    buttons: buttonSet(
      input === undefined ? [] : [button(titles.save, "set-up.roster", { ...data, shown: shownIn(roster) })],
      {
        back: [button(titles.guide, "set-up.guide", data)],
      },
    ),
  });
  return { card, summary: summaryOf(title) };
}

/** A second `set up` in the same place. */
export function presentAlreadySetUp({ board, roster, open, nextMeeting }: GuideView): Rendered {
  const { committee, today } = board;
  const here = present(roster);
  const clerks = here.filter(({ role }) => role === "clerk").map(({ name }) => nameLine(name));
  const who: Line =
    clerks.length === 0
      ? [plain(setUpWords.noClerk)]
      : [strong(listed(clerks)), plain(setUpWords.clerks(clerks.length > 1))];
  const meeting = nextMeeting === undefined ? undefined : dayWords(nextMeeting.on, today);
  const body = [
    textLine([strong(nameLine(committee.name)), plain(setUpWords.alreadyMembers(here.length)), ...who]),
    textLine([plain(setUpWords.meeting(meeting))]),
    ...(open.length === 0 ? [] : [textLine([plain(setUpWords.stepsOpen(open.length, guideSteps.length))])]),
  ];
  const scope = { committee: committee.id };
  const buttons = buttonSet([
    button(titles.outstanding, "list.show", { list: "outstanding", page: 1, ...scope }),
    button(titles.agenda, "agenda.show", scope),
    ...(open.length === 0 ? [] : [button(titles.guide, "set-up.guide", scope)]),
  ]);
  return {
    card: renderCard("message", { title: setUpWords.already, body, foot: [], buttons }),
    summary: setUpWords.already,
  };
}

/**
 * Any command in a shared place without a committee. `name` is offered as the board's, and taken when it is pressed. `movable`: whoever
 * said it runs a board elsewhere, which may move here; others read it too, so none is named.
 */
export function presentSetUpOffer({
  place,
  name,
  movable = false,
}: {
  place: "channel" | "group-chat";
  name?: string;
  movable?: boolean;
}): Rendered {
  const named = name === undefined ? [] : [quiet(setUpWords.offerName), strong(nameLine(name)), plain(".")];
  const body = [
    textLine([plain(setUpWords.offerSentence[place])]),
    ...maybeLine(named).map(({ line }) => textLine(line)),
  ];
  const data = name === undefined ? {} : { name: nameLine(name) };
  const buttons = buttonSet([
    button(titles.setUp, "set-up.start", data),
    ...(movable ? [moveSomeButton()] : []),
    button(titles.whatIsThis, "help.show", {}),
  ]);
  return {
    card: renderCard("message", { title: setUpWords.offer, body, foot: [], buttons }),
    summary: setUpWords.offer,
  };
}

/** The roster for unticking. Absent when it does not fit: what Save sends must be all of it, or it would remove people. */
function rosterInput(roster: readonly Member[], count: number): Element | undefined {
  // Whom nobody can name can't be ticked.
  const named = roster.filter((member) => !isForgotten(member));
  const choices = rosterChoices(named.map(({ leftAt: _left, ...member }) => member));
  const value = idsOf(present(roster));
  if (Buffer.byteLength(JSON.stringify(choices)) + value.length + shownIn(roster).length > choicesBytes)
    return undefined;
  const style = choices.length > tickedAtMost ? "compact" : "expanded";
  return part("members-input", { label: setUpWords.members(count), style, value, choices });
}

/** Whom the card shows: those who are on the roster, then those who have left. What came since is nobody's to tick or untick on it. */
function shownIn(roster: readonly Member[]): string {
  const left = roster.filter((member) => member.leftAt !== undefined && !isForgotten(member));
  return `${idsOf(present(roster))};${idsOf(left)}`;
}

function idsOf(members: readonly Member[]): string {
  return members.map(({ id }) => id).join(",");
}

function reachPanel(
  reach: Parameters<typeof presentSetUp>[0]["reach"],
  home: Committee["home"]["kind"],
  count: number,
): readonly Reach[] {
  if (reach.kind === "trying") return [];
  const { unreachable, untried } = reach;
  const tried = untried === 0 ? [] : [plain(setUpWords.tried(Math.max(0, count - untried), count))];
  if (unreachable.length === 0)
    return untried === 0 ? [] : [{ unreached: tried, advice: [small(setUpWords.othersLater)] }];
  const named = unreachable
    .slice(0, unreachedNamed)
    .map(({ name, reason }) => `${nameLine(name)} (${reachReasons[reason]})`);
  const rest = unreachable.length - named.length;
  const names = rest > 0 ? named.join(", ") + setUpWords.more(rest) : listed(named);
  const advice = home === "channel" ? setUpWords.advice : setUpWords.adviceChat;
  return [
    {
      unreached: [
        strong(setUpWords.unreached(unreachable.length, count) + gap),
        plain(`${names}.${tried.length > 0 ? " " : ""}`),
        ...tried,
      ],
      advice: [small(advice)],
    },
  ];
}
