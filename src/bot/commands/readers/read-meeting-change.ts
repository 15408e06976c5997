import type { Day } from "../../../domain/days/day.js";
import { withNames } from "../../turn/heard.js";
import type { Command } from "../command.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { firstOf, formsOf } from "./forms.js";
import { ofBoard } from "./of-board.js";
import { readDetails, readMeeting } from "./read-meeting.js";
import { longestMeeting } from "./read-plan.js";
import { withReason } from "./reason.js";
import { aMeeting, whichMeeting, whose } from "./which-meeting.js";

const moveForms = formsOf(
  `(?:move|postpone|reschedule|re-schedule|change|shift|push|put|bring|delay|rearrange|defer|re-arrange)(?: back| forward| the date of)? ${aMeeting}(?: back| forward| on)?(?: to| until| till| for) (?<said>.+)`,
  `${aMeeting}(?: is| has| was|['’]s)?(?: been| now| to be| will be)? (?:moved|postponed|rescheduled|put back|brought forward|changed|delayed|rearranged|deferred)(?: to| until| till| for) (?<said>.+)`,
);
const moveWithout = formsOf(
  `(?:move|postpone|reschedule|delay|rearrange|defer) ${aMeeting}`,
  `${aMeeting}(?: is| has been)? (?:moved|postponed|rescheduled)`,
);
const cancelForms = formsOf(
  `(?:cancel|call off|scrap|drop|delete|remove) ${aMeeting}`,
  `${aMeeting}(?: is| has been| was)?(?: now)? (?:cancelled|canceled|called off|off)`,
);
const adjournForms = formsOf(
  `adjourn(?: ${whose}${ofBoard}meeting)?(?: (?:to|until|till) (?<said>.+))?`,
  `${whose}${ofBoard}meeting (?:is|stands|was|has been)(?: now)? adjourned(?: (?:to|until|till) (?<said>.+))?`,
  `we(?: are|['’]re| have)? adjourn(?:ed|ing)?(?: ${whose}${ofBoard}meeting)?(?: (?:to|until|till) (?<said>.+))?`,
);
const setForms = formsOf(
  `${aMeeting} (?:is|will be|takes place|is (?:being )?held)(?: now)? (?<where>(?:at|in) (?:.+))`,
  `${aMeeting} (?:is|will be|takes place|is (?:being )?held)(?: now)? (?<online>(?:online|on (?:teams|zoom)|remote|hybrid|virtual)(?: (?:at|on|via|by) .+)?)`,
  `${aMeeting} (?:starts|begins|will start|will begin|is to start|is starting|now starts)(?: now)? (?<starts>(?:at |from )?.+)`,
  `${aMeeting} (?:ends|finishes|closes|will end|will finish|is to end|now ends)(?: now)? (?:at |by )?(?<ends>.+)`,
  `(?:the |a )?(?:meeting )?(?:place|venue|location)(?: of| for) ${aMeeting} is(?: now)? (?<where>.+)`,
  `(?:the |a )?(?:joining |join |meeting |online |teams |zoom )?link (?:to|for|of) ${aMeeting}(?: is|:)?(?: now)? (?<link>\\S+)`,
  `(?:the |a )?quorum (?:of|for|at) ${aMeeting}(?: is|:)?(?: now)? (?<quorum>\\d{1,3})(?: members| people)?`,
);
/** After a comma these make a reason of what may else be a place. */
const verb =
  /\b(?:is|are|was|were|has|have|had|isn['’]?t|aren['’]?t|can['’]?t|cannot|clash(?:es)?|closed|taken|unavailable|not|no|too|away|ill)\b/i;

/** A text as it stands, and each way to take a reason off it. */
function reasoned(spoken: Spoken, setting: Setting): readonly { said: string; why?: string }[] {
  const ways = withReason(spoken.text, spoken, setting).filter(
    ({ said, why }) => !/^\s*,/.test(spoken.text.slice(said.length)) || verb.test(why),
  );
  return [{ said: spoken.text }, ...ways];
}

export const readMove: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestMeeting) return undefined;
  for (const { said: text, why } of reasoned(spoken, setting)) {
    for (const groups of moveForms(text)) {
      const which = whichMeeting(groups, setting.today);
      const to = movedTo(groups.said ?? "", setting.today);
      if (which === undefined || to === undefined) continue;
      const { on, place, ...details } = to;
      if (on === undefined) return { kind: "incomplete", row: "move-meeting", missing: "day" };
      return {
        kind: "move-meeting",
        to: on,
        ...details,
        ...(place === undefined ? {} : { place: withNames(place, spoken.mentions) }),
        ...which,
        ...(why === undefined ? {} : { why }),
        typed: withNames(spoken.text, spoken.mentions),
      };
    }
    if (firstOf(moveWithout, text)) return { kind: "incomplete", row: "move-meeting", missing: "day" };
  }
  return undefined;
};

/** A place is only what stands after "at" or "in": after a comma it may be a reason. */
function movedTo(said: string, today: Day): ReturnType<typeof readMeeting> {
  const meeting = readMeeting(said, today);
  if (meeting?.place === undefined) return meeting;
  const front = said.slice(0, said.indexOf(meeting.place));
  return /\b(?:at|in)(?: the)? $/i.test(front) && !verb.test(meeting.place) ? meeting : undefined;
}

export const readCancel: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestMeeting) return undefined;
  for (const { said, why } of reasoned(spoken, setting)) {
    const groups = firstOf(cancelForms, said);
    const which = groups && whichMeeting(groups, setting.today);
    if (which === undefined) continue;
    const typed = withNames(spoken.text, spoken.mentions);
    return { kind: "cancel-meeting", ...which, ...(why === undefined ? {} : { why }), typed };
  }
  return undefined;
};

export const readAdjourn: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestMeeting) return undefined;
  for (const { said: text, why } of reasoned(spoken, setting)) {
    const groups = firstOf(adjournForms, text);
    if (groups === undefined) continue;
    const typed = withNames(spoken.text, spoken.mentions);
    const more = why === undefined ? {} : { why };
    if (groups.said === undefined) return { kind: "adjourn-meeting", ...more, typed };
    const to = movedTo(groups.said, setting.today);
    if (to === undefined || to.on === undefined) continue;
    const { on, place, ...details } = to;
    const where = place === undefined ? {} : { place: withNames(place, spoken.mentions) };
    return { kind: "adjourn-meeting", to: on, ...details, ...where, ...more, typed };
  }
  return undefined;
};

/** "the March meeting starts at 2pm", "the link for the meeting is https://…", "the meeting is online". */
export const readSet: Row["read"] = ({ text, mentions }, { today }) => {
  if (text.length > longestMeeting) return undefined;
  for (const groups of setForms(text)) {
    const which = whichMeeting(groups, today);
    // With a day in it, it is a plan.
    if (
      Object.values(groups).some(
        (said) =>
          said !== undefined &&
          readMeeting(said, today)?.on?.kind === "day" &&
          said !== groups.onDay &&
          said !== groups.dayFirst,
      )
    )
      continue;
    const details = which && setDetails(groups);
    if (details === undefined) continue;
    const { place } = details;
    return {
      kind: "set-meeting",
      ...which,
      ...details,
      ...(place === undefined ? {} : { place: withNames(place, mentions) }),
      typed: withNames(text, mentions),
    };
  }
  return undefined;
};

type Details = Omit<Extract<Command, { kind: "set-meeting" }>, "kind" | "typed" | "month" | "which">;

function setDetails({
  where,
  online,
  starts,
  ends,
  link,
  quorum,
}: Readonly<Record<string, string | undefined>>): Details | undefined {
  if (quorum !== undefined) return Number(quorum) === 0 ? undefined : { quorum: Number(quorum) };
  if (ends !== undefined) return onlyEnd(ends);
  const said = starts !== undefined ? atHour(starts) : (link ?? where ?? online);
  const details = said === undefined ? undefined : readDetails(said);
  if (details === undefined || Object.keys(details).length === 0) return undefined;
  if (starts !== undefined && (details.startsAt === undefined || details.place !== undefined)) return undefined;
  if (link !== undefined && details.link === undefined && details.wrong === undefined) return { wrong: "link" };
  return details;
}

function onlyEnd(ends: string): Details | undefined {
  const details = readDetails(atHour(ends));
  if (details?.startsAt === undefined || details.endsAt !== undefined || details.place !== undefined) return undefined;
  return { endsAt: details.startsAt };
}

const atHour = (said: string) => (/^\d/.test(said) ? `at ${said}` : said);
