/** An interest as somebody declares it, or that there is none. Everything as typed. */
export type DeclarationReading =
  | { kind: "none" }
  /** Of several people or items at once. */
  | { kind: "several" }
  /** `item`: "6", "6a". `interest`: "a pecuniary interest" where no more was said. */
  | { kind: "declared"; who: string; item?: string; interest: string };

const number = "(?<item>\\d{1,5}(?: ?\\(?[a-z]\\)?|\\.\\d{1,2})?)";
const kindOf =
  "(?:(?:personal|pecuniary|non-pecuniary|prejudicial|disclosable|financial|registrable|other|conflict of|further)(?: and |, | )?)*";
const interest = `(?<of>(?:an?|his|her|their|my) ${kindOf}interests?)`;
const inItem = `(?: (?:in|on|under|for|at|relating to|in relation to|regarding|in respect of),?(?: the)? (?:agenda )?items? ${number})?`;
const rest = "(?:(?:,? (?=as |because |due to |being )|[:;,–—-]| [-–—]| in that) ?(?<why>.{2,}))?";
const declares =
  "(?:declares?|declared|has declared|is declaring|wishes to declare|would like to declare|must declare|wish to declare)";
const forms = [
  new RegExp(`^(?<who>.{1,60}?),? ${declares} ${interest}${inItem}${rest}$`, "isu"),
  new RegExp(
    `^declarations? of ${kindOf}interests?(?: (?:from|by) |[:–—-]+ ?)(?<who>[^,:;]{1,60}?)(?:[,:;–—-]+ ?| )(?:in |on )?(?:agenda )?items? ${number}${rest}$`,
    "isu",
  ),
  new RegExp(`^declarations? of ${kindOf}interests? (?:from|by) (?<who>[^,:;]{1,60}?)[,:;–—-]+ ?(?<why>.{2,})$`, "isu"),
];
const none =
  /^(?:(?:there (?:are|were|have been) )?no (?:other |further )?(?:declarations?(?: of (?:pecuniary )?interests?)?|interests?)(?: (?:were |was |have been )?(?:made|declared|received))?|declarations?(?: of interests?)?(?: ?[:–-]+ ?| )(?:none|nil)|(?:nobody|no one|no-one) (?:has )?declared an interest)$/i;

/** "Gareth - item 7 - owns land; Desmond - item 6 - governor", a second line of it, "Sue and Tom declare interests". */
const another = new RegExp(
  `[;\\n] ?.{2,60}?(?:[,:–—-]| in| on) ?(?:agenda )?items? \\d|[;\\n] ?.{2,60}? ${declares} `,
  "isu",
);
const two = new RegExp(
  `^.{1,40} (?:and|&) .{1,40}? (?:both |each )?(?:declare|declared|have declared) (?:an? |their )?${kindOf}interests?\\b`,
  "isu",
);

/** Reads "Sue declares an interest in item 6: governor at the school", "no declarations". Undefined: it is neither. */
export function readDeclaration(text: string): DeclarationReading | undefined {
  if (none.test(text)) return { kind: "none" };
  if (two.test(text) || (/^declarations? of|\bdeclare/i.test(text) && another.test(text))) return { kind: "several" };
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups?.who === undefined) continue;
    const item = groups.item?.replace(/\s/g, "");
    const said = groups.why ?? groups.of ?? "an interest";
    return { kind: "declared", who: groups.who.trim(), interest: said.trim(), ...(item !== undefined && { item }) };
  }
  return undefined;
}
