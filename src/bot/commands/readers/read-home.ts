import { exactly, longestCommand, type Row } from "../rows/row.js";

/** The board, as its people call it among themselves. */
export const board =
  "(?:(?:this|the|our|my)(?: whole| entire)? |(?:whole|entire) )(?:committee|board|group|panel|partnership|forum)";

const place = "(?:this|the|our) (?:home|channel|group chat|chat|place|conversation|group|space)";

const moving = [
  /^(?:move|bring|transfer|relocate|shift) (?<name>.+?) (?:here|over here|to (?:this|here)(?: (?:channel|chat|group chat|place|group))?|into this (?:channel|chat|group chat))$/iu,
  /^(?:this|here) is (?:now )?(?:the )?(?:new )?home (?:of|for) (?<name>.+)$/iu,
  /^(?:make|call) this (?:channel |chat |group chat |place )?(?:the )?(?:new )?home (?:of|for) (?<name>.+)$/iu,
  /^(?<name>.+?) (?:(?:now )?lives here(?: now| from now on)?|has moved here|moves here)$/iu,
];
const itself = new RegExp(`^${board}$`, "i");
/** "Move 12 here", "move the meeting here", "move it here": no board. */
const otherThing =
  /^#?a?\d|\b(?:meetings?|actions?|items?|agenda|papers|minutes|deadline|date|drafts?|decisions?)\b|^(?:it|that|them|this|these|those|him|her|us|me|everything|all)$|[,:;?\n]/i;
const body =
  /\b(?:board|committee|group|panel|forum|commission|partnership|council|trust|governors|trustees|cabinet|team)\b/i;
const longestName = 120;

/** "Move LSCB here": what is moved is a code, a name in capitals, or is plainly called a board. */
export const readMoveHome: Row["read"] = ({ text }) => {
  if (text.length > longestCommand) return undefined;
  const found = moving.map((form) => form.exec(text)?.groups?.name).find((name) => name !== undefined);
  const said = found?.replace(/^["'“‘]|["'”’]$/g, "").trim();
  if (said === undefined || said === "" || said.length > longestName) return undefined;
  if (itself.test(said)) return { kind: "move-home" };
  if (otherThing.test(said)) return undefined;
  const name = body.test(said) ? said.replace(/^(?:the|our|my) /i, "") : said;
  return body.test(said) || /^\p{Lu}/u.test(said) || /^[a-z]{2,5}$/.test(said)
    ? { kind: "move-home", name }
    : undefined;
};

const isPrivate = exactly(
  { kind: "private-home", on: true },
  `(?:make|declare|set|mark|keep) ${place} (?:as |to be )?private`,
  `${place} is (?:now )?private(?: now| from now on)?`,
  "private home",
);
const isNotPrivate = exactly(
  { kind: "private-home", on: false },
  `${place} (?:is not|isn['’]t|is no longer) private(?: any ?more| any longer| now)?`,
  `(?:make|declare|set|mark) ${place} (?:as )?(?:public|open|not private|unprivate)(?: again)?`,
  `${place} is (?:public|open)(?: again| now)`,
  `(?:end|stop|lift|drop) (?:the )?(?:privacy|private home)(?: here| of ${place})?`,
);

/** Whether all who are in the home may read the closed part. */
export const readPrivateHome: Row["read"] = (spoken, setting) =>
  isPrivate(spoken, setting) ?? isNotPrivate(spoken, setting);
