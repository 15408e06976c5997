import { type OwnerSetting, readOwners } from "../actions/read-owners.js";
import type { SaidOwner } from "../actions/said-action.js";
import { matchMember } from "../committees/match-member.js";
import { type ListedAttender, readAttenders } from "./read-attenders.js";

/** Somebody as they are named: by a name, a mention, or as whoever says it. */
export type SaidAttender = Extract<SaidOwner, { kind: "typed" | "mention" | "me" }>;

/** What is said of one. `deputy`: who comes in their place. `note` as typed: "left at item 6". "none": nothing is to be on record. */
export type SaidAttendance = {
  who: SaidAttender;
  as: "present" | "apologies" | "absent" | "none";
  deputy?: SaidAttender;
  note?: string;
};

/** Who was there and who was not, as somebody says it. `everyone`: all are present but those who are named. */
export type AttendanceReading = { marks: readonly SaidAttendance[]; everyone?: true };

/** Longer ones are lists to be pasted. */
const longest = 1500;

const sign = "\\s*[:–—-]+\\s*";
const meeting = "(?: (?:to|at|from|for) (?:the|this|our|today['’]s) (?:board |committee )?meeting)?";
const who = "(?<who>.{1,60}?)";
const number = "(?:agenda )?item (?<item>\\d{1,5} ?\\(?[a-z]?\\)?)";
const standsIn =
  "(?:stands? in|is standing in|will stand in|deputi[sz]es|deputi[sz]ing|is deputi[sz]ing|will deputi[sz]e|substitutes|substituting|is substituting|is here|is attending|attends|attending|will attend|comes|is coming|will come|is substituting|is subbing)";
const sorry = "(?:(?:sorry|apologies),? (?:but )?)?";
const now = "(?: (?:today|tonight|this (?:morning|afternoon|evening|time|week|month)))?";

const listForms: readonly { as: SaidAttendance["as"]; form: RegExp }[] = [
  {
    as: "present",
    form: /^(?:(?:also |members |those )?(?:present|here|in attendance|attending)|attendees|guests?)(?: today)?\s*[:–—-]+\s*(?<list>.+)$/isu,
  },
  {
    as: "apologies",
    form: new RegExp(
      `^(?:sorry,? )?apologies(?: for absence| of absence)?(?: (?:have been |had been |were |are )?received| given| sent)?(?: ?[:–—-]+ ?(?:(?:were |received )*from )?| (?:from|by|for) )(?<list>.+?)${meeting}$`,
      "isu",
    ),
  },
  {
    as: "absent",
    form: new RegExp(`^(?:absent|not present|not here|missing)(?: without apologies)?${sign}(?<list>.+)$`, "isu"),
  },
  {
    as: "none",
    form: /^(?:remove|take|strike|delete) (?<list>.{2,80}?) (?:from|off|out of) (?:the |our )?attendance(?: record)?$/isu,
  },
];
const everyone =
  /^(?:everyone|everybody|all(?: members)?|all of us|full attendance|we are all)(?: (?:is|are|was|were))?(?: (?:present|here|in attendance))?(?:,? (?:except|but|apart from|other than|save|bar)(?: for)? (?<list>.+))?$/isu;

/** Each is said of somebody whom the roster knows, or of oneself: "the hall is absent" is not. */
const ofOne: readonly { as: SaidAttendance["as"]; form: RegExp }[] = [
  {
    as: "apologies",
    form: new RegExp(
      `^(?:sorry,? )?${who} (?:sends?|has sent|have sent|sent|gives?|gave|has given|offers?|would like to send) (?:(?:his|her|their|my) )?apologies${meeting}(?:[,;]? (?:and )?(?<deputy>.{2,60}?) (?:${standsIn}|is (?:his|her|their|my) deputy)(?: for (?:him|her|them|me)| in (?:his|her|their|my) place| instead)?)?$`,
      "isu",
    ),
  },
  {
    as: "apologies",
    form: new RegExp(
      `^${sorry}${who} (?:can['’]?t|cannot|can not|won['’]?t|will not|is unable to|am unable to|isn['’]t able to|am not able to|couldn['’]t|could not)(?: be able to)? (?:(?:come|attend|make it|be here|be there|be present|make|be at|come to)(?: to| at)? (?:the|this|our|today['’]s|tonight['’]s) (?:board |committee )?meeting|(?:come|attend|make it|be here|be there|be present))${now}$`,
      "isu",
    ),
  },
  { as: "apologies", form: new RegExp(`^${who} (?:is|was) (?:an apology|apologies)${now}$`, "isu") },
  {
    as: "none",
    form: new RegExp(
      `^${who} (?:can|will|is able to|am able to)(?: now)? (?:come|attend|make it|be there|be here)(?: (?:to )?the meeting)? after all$`,
      "isu",
    ),
  },
  // Whoever is late is not here yet; that they came is said then.
  {
    as: "absent",
    form: new RegExp(
      `^${sorry}${who} (?:(?:is|am|are) )?(?<note>(?:will be|['’]ll be|is going to be|am going to be|running|going to be) (?:(?:a (?:bit|little)|slightly|\\d{1,2} min(?:ute)?s) )?late)${now}$`,
      "isu",
    ),
  },
  {
    as: "absent",
    form: new RegExp(`^${who} (?:is|was|are|were|am) (?:absent|not here|not present|missing)(?: today)?$`, "isu"),
  },
  {
    as: "absent",
    form: new RegExp(`^${who} (?:isn['’]t|wasn['’]t|aren['’]t|weren['’]t) (?:here|present|there)(?: today)?$`, "isu"),
  },
  {
    as: "present",
    form: new RegExp(`^${who} (?:is|are|am|was|were)(?: now)? (?:here|present|in attendance)(?: today| now)?$`, "isu"),
  },
  {
    as: "present",
    form: new RegExp(
      `^${who} (?:has |have )?(?<note>(?:left|arrived|joined|rejoined|came in|came back|returned|leaves|arrives|joins|returns)(?: the (?:meeting|room))?(?: (?:at|before|after|during|for|from) (?:${number}|the (?:start|end|break)|\\d{1,2}[.:]?\\d{0,2} ?(?:am|pm)?)))$`,
      "isu",
    ),
  },
  {
    as: "present",
    form: new RegExp(
      `^${who} (?:has |have )?(?<note>(?:left|arrived at|joined|rejoined|came back to|returned to|leaves|joins) the (?:meeting|room))$`,
      "isu",
    ),
  },
];
const arrived: (typeof ofOne)[number] = {
  as: "present",
  form: new RegExp(
    `^${who} (?:has|have|['’]s|['’]ve) (?:just |now )?(?<note>joined|rejoined|arrived|returned)(?: us)?$`,
    "isu",
  ),
};
const ownForNow =
  /^(?:(?:my|sending(?: my)?|please accept my) )?apologies for (?:today|tonight|this (?:morning|afternoon|evening)|(?:the|this|today['’]s|tonight['’]s) (?:board |committee )?meeting|absence)$/i;
const inPlaceNow = new RegExp(
  `^(?<deputy>.{2,60}?) (?:is here|is attending|is present|is substituting|is subbing|substituting|subbing|is sitting in) (?:for|in place of|instead of|on behalf of) ${who}${now}$`,
  "isu",
);
const inPlace = new RegExp(
  `^(?<deputy>.{2,60}?) (?:${standsIn}|is(?: here)? as deputy|is here) (?:for|in place of|instead of|on behalf of) ${who} (?:today|at (?:the|this|today['’]s) meeting)$`,
  "isu",
);

/** Reads what one message says of attendance. Undefined: it is about something else. */
export function readAttendanceLine(text: string, setting: OwnerSetting): AttendanceReading | undefined {
  if (text.length > longest) return undefined;
  const all = everyone.exec(text)?.groups;
  if (all !== undefined && /present|here|attendance|all$/i.test(text)) {
    const except = all.list === undefined ? [] : readAttenders(all.list, setting);
    return except && { marks: except.map(({ who }) => ({ who, as: "absent" as const })), everyone: true };
  }
  for (const { as, form } of listForms) {
    const list = form.exec(text)?.groups?.list;
    const read = list === undefined ? undefined : readAttenders(list, setting);
    if (read !== undefined) return { marks: read.map((one) => withDeputy(one, as)) };
  }
  return readOne(text, setting);
}

/** "Present: Tom (for Sue)" says that Sue is not, and who came instead. */
function withDeputy({ who, deputy, inPlaceOf, note }: ListedAttender, as: SaidAttendance["as"]): SaidAttendance {
  if (inPlaceOf !== undefined) return { who: inPlaceOf, as: "apologies", deputy: who };
  if (deputy !== undefined) return { who, as: as === "present" ? "apologies" : as, deputy };
  return { who, as, ...(note !== undefined && as !== "none" && { note }) };
}

function readOne(text: string, setting: OwnerSetting): AttendanceReading | undefined {
  if (ownForNow.test(text)) return { marks: [{ who: { kind: "me" }, as: "apologies" }] };
  const instead = (inPlace.exec(text) ?? inPlaceNow.exec(text))?.groups;
  const [absent, present] = [known(instead?.who, setting), anybody(instead?.deputy, setting)];
  if (absent !== undefined && present !== undefined)
    return { marks: [{ who: absent, as: "apologies", deputy: present }] };
  for (const { as, form } of [...ofOne, arrived]) {
    const groups = form.exec(text)?.groups;
    const one = known(groups?.who, setting);
    if (one === undefined) continue;
    const deputy = anybody(groups?.deputy, setting);
    if (groups?.deputy !== undefined && deputy === undefined) continue;
    const note = groups?.note?.toLowerCase();
    return { marks: [{ who: one, as, ...(deputy !== undefined && { deputy }), ...(note !== undefined && { note }) }] };
  }
  return undefined;
}

/** Somebody whom the roster knows by that name, or several of it. */
function known(phrase: string | undefined, setting: OwnerSetting): SaidAttender | undefined {
  const one = anybody(phrase, setting);
  return one?.kind === "typed" && matchMember(one.text, setting.roster).kind === "none" ? undefined : one;
}

function anybody(phrase: string | undefined, setting: OwnerSetting): SaidAttender | undefined {
  const { owners: [one, ...others] = [] } = (phrase && readOwners(phrase.trim(), setting, true)) || {};
  return one === undefined || one.kind === "everybody" || others.length > 0 ? undefined : one;
}
