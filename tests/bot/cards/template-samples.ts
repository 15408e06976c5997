import { button } from "../../../src/bot/cards/button.js";
import type { CardData, PartData } from "../../../src/bot/cards/card-data.js";
import { plain, quiet, small, smallAlarm, strong } from "../../../src/bot/cards/runs.js";

type Samples = { [Name in keyof CardData]: CardData[Name] } & {
  [Name in keyof PartData as `parts/${Name}`]: PartData[Name];
};

const title = "23 outstanding actions";
const place = [small("Harbour Wellbeing Board"), small(" · as at Thu 5 March, 10:42")];
const body = [
  { type: "TextBlock", text: "one" },
  { type: "TextBlock", text: "two" },
];
const buttons = [{ type: "ActionSet", actions: [] }];
const foot = [{ line: [small("1 to 10 of 23")] }, { line: [quiet("two"), strong("feet")] }];
const press = button("Undo", "item.undo", { item: "ai_1", at: "card", revision: 1, committee: "c_1" });
const row = {
  number: "HWB A31",
  task: 'Write up the ${findings} of `winter` "visits"',
  second: [smallAlarm("overdue 3 days"), small(", Mon 2 March")],
  third: [{ line: [small("not on Teams")] }],
  separated: false,
};
const input = { id: "on", label: "Due day", value: "2026-03-12", errorMessage: "Choose a day." };
const choices = [
  { title: "Sarah Kent", value: "m_sarah" },
  { title: "Joe Finch", value: "m_joe" },
];

/** Data for every template: enough that each of its places is filled, some of them twice and some not at all. */
export const templateSamples: Samples = {
  action: { title, place, body, buttons, foot: [] },
  story: { title, place, body: [], buttons: [] },
  asked: { title, wrote: [quiet("You wrote")], question: body, buttons, foot: [small("kept")] },
  list: { title, place, body, foot, buttons },
  morning: { title, place, body, foot },
  agenda: {
    title,
    place,
    opening: [plain("In 12 days")],
    body,
    foot,
    buttons,
  },
  call: {
    title,
    place,
    body,
    foot,
    buttons: [],
    mentions: [{ type: "mention", text: "<at>Sarah Kent</at>", mentioned: { id: "29:sarah", name: "Sarah Kent" } }],
  },
  status: { title, place, counts: foot, meeting: [plain("Next meeting ")], buttons },
  "set-up": {
    title,
    lives: [strong("Harbour")],
    settings: [small("England")],
    members: body,
    reach: [{ unreached: [strong("2 of 7")], advice: [small("Ask")] }],
    guide: [small("Guide me")],
    buttons,
  },
  form: { title, place, objections: [{ sentence: "Nothing was saved." }], inputs: body, buttons },
  message: { title, body, foot, buttons: [] },
  "parts/heading": { text: "5 overdue" },
  "parts/link": { title: "Open the file", url: "http://127.0.0.1:3978/trial/files/x" },
  "parts/mentions": { text: "<at>Sarah Kent</at>" },
  "parts/line": { line: [plain("one"), strong("two")], spacing: "Small" },
  "parts/row": { ...row, verb: "item.open", tooltip: "Open A31", open: press.data },
  "parts/row-frozen": { ...row, quiet: true },
  "parts/row-answered": { ...row, third: [], undo: [press] },
  "parts/row-open": { ...row, verb: press.verb, tooltip: "Fold A12", fold: press.data, body },
  "parts/buttons": { spacing: "Medium", send: [press], back: [press, press], more: [] },
  "parts/text-input": { ...input, maxLength: 2000 },
  "parts/optional-day": {
    id: "on",
    label: "Another day",
    value: "",
    min: "2026-03-06",
    max: "2026-03-12",
    errorMessage: "Choose.",
  },
  "parts/choices": { id: "until", label: "Until", value: "m_sarah", errorMessage: "Choose.", choices },
  "parts/optional-line": { id: "place", label: "Place", value: "", maxLength: 80 },
  "parts/optional-text": { id: "why", label: "Why", value: "", maxLength: 300 },
  "parts/short-text": { ...input, maxLength: 60 },
  "parts/optional-choice": {
    id: "ask0",
    label: "Owner of row 2",
    value: "",
    choices: [{ title: "Sarah Jones", value: "m_1" }],
  },
  "parts/number-input": { id: "aheadDays", label: "Days", value: 7, errorMessage: "Enter a number." },
  "parts/ticks": {
    id: "rows",
    label: "On the list",
    style: "expanded",
    value: "0",
    choices: [{ title: "a", value: "0" }],
  },
  "parts/toggle": { id: "eve", title: "On the working day before", value: "true" },
  "parts/day-input": { ...input, min: "2026-03-05" },
  "parts/choice": { ...input, choices },
  "parts/members-input": { label: "Members", style: "expanded", value: "m_sarah,m_joe", choices },
};
