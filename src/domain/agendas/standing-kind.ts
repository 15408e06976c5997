import type { StandingItem, StandingKind } from "./standing-items.js";

/** By which words an item that most boards take is known. The first that fits counts: "Matters arising from the minutes" is no minutes. */
const known: readonly (readonly [Exclude<StandingKind, `own-${string}`>, RegExp])[] = [
  [
    "exclusion",
    /\bexclu\w*\b.*\b(?:public|press)\b|\b(?:public|press)\b.*\bexclu\w*|\bexempt (?:items?|information|business)\b/,
  ],
  ["urgent", /\burgen(?:t|cy)\b/],
  ["apologies", /\bapolog(?:y|ies)\b|\babsences?\b/],
  ["declarations", /\bdeclar(?:e|ation|ations|ing)\b|\b(?:conflicts?|register) of interests?\b/],
  ["questions", /\b(?:public|press)\b.*\bquestions?\b|\bquestions?\b.*\b(?:public|press)\b|\bpublic participation\b/],
  ["communications", /\bcommunications?\b|\bchair(?:man|person|woman)?['’]s announcements?\b/],
  ["matters-arising", /\bmatters? arising\b|\baction (?:log|tracker|points? from)\b/],
  ["minutes", /\bminutes\b/],
  ["work-programme", /\bwork (?:programme|program|plan)\b|\bforward (?:plan|programme)\b/],
  ["other-business", /\b(?:any )?other (?:urgent )?business\b|\baob\b|\ba\.o\.b\b/],
  ["next-meeting", /\bnext meeting\b|\bdates? of (?:the )?(?:next|future) meetings?\b/],
];

/** Which of the items that most boards take a title names; any other is the board's own, known by its words. */
export function standingKindOf(title: string): StandingKind {
  const words = title.toLowerCase();
  // "Any other urgent business" is other business.
  const other = known.find(([kind]) => kind === "other-business");
  if (other?.[1].test(words)) return "other-business";
  return known.find(([, form]) => form.test(words))?.[0] ?? ownKind(words);
}

/**
 * What an item of this title is among others of these kinds: a second of a kind is the board's own, and of two with the same words one has
 * a number.
 */
export function kindAmong(title: string, taken: ReadonlySet<StandingKind>): StandingKind {
  const meant = standingKindOf(title);
  const own = ownKind(title.toLowerCase());
  let kind: StandingKind = taken.has(meant) ? own : meant;
  for (let again = 2; taken.has(kind); again += 1) kind = `${own}-${again}`;
  return kind;
}

/** The list in which each kind occurs once. */
export function withOwnKinds(items: readonly Omit<StandingItem, "kind">[]): readonly StandingItem[] {
  const taken = new Set<StandingKind>();
  return items.map((item) => {
    const kind = kindAmong(item.title, taken);
    taken.add(kind);
    return { ...item, kind };
  });
}

const longestSlug = 32;

function ownKind(words: string): `own-${string}` {
  const slug = words
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, "");
  return `own-${slug === "" ? "item" : slug}`;
}
