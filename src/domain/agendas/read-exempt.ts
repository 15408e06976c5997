/** What an item or a decision is called, and whether its words say that it is exempt. */
export type ReadExempt = { title: string; part?: "closed" };

const paragraph = "(?:paras?|paragraphs?|sections?|s\\.|schedule|regulation|sch\\.?)(?!\\p{L}) ?[\\w .,()/&-]{1,80}";
const ground = `(?:,? (?:under|by virtue of|pursuant to|as defined in|within|due to) .{2,120}|,? ${paragraph})?`;
const what =
  "(?: (?:part|item|session|business|information|appendix|report|matter|minute|agenda|section|discussion)s?)?";
const secondPart = "(?:part|section) ?(?:b|2|ii|two)";
/** Words that a board writes of what the public may not read, and of hardly anything else. */
const never =
  "exempt|(?:strictly |private (?:and|&) |commercially )?confidential|(?:commercial )?in[- ]confidence|(?:not (?:for|open to)|closed to) (?:publication|the (?:press|public)|press|public)[\\p{L} ]{0,20}|(?:press|public)[\\p{L} ]{0,20} excluded|schedule 12a|excluded from publication|in the absence of (?:the )?(?:press|public)[\\p{L} ]{0,20}|in camera|(?:official[- ])?sensitive";
/** Those that say it only where they stand by themselves: "closed" roads and "private" schools are open. */
const byItself = `${never}|closed|private|restricted|(?:in )?(?:the )?(?:closed|private|exempt|confidential) (?:part|session|item|business|meeting)|in private|in closed session|executive session|non-public (?:items?|business|session)|reserved (?:business|items?|session|section|minutes)|paragraphs? \\d[\\w ,()]{0,30} of (?:part \\w{1,3} of )?schedule 12a[\\w .,()]{0,60}|${secondPart}`;
const whole = new RegExp(`^(?:as )?(?:an? )?(?:in (?:the )?)?(?:${byItself})${what}${ground}$`, "iu");
const inBrackets = /\s*[([](?<inside>[^()[\]]{1,160}(?:\([^()]{1,20}\)[^()[\]]{0,60})?)[)\]]\s*/gu;
const inFront = new RegExp(
  `^(?:an? )?(?:(?:${byItself})${what}\\s*(?:[:;–—]\\s*|-\\s+|\\s-\\s*|,\\s+)|(?:${byItself}) (?:agenda )?items? )(?<title>.+)$`,
  "isu",
);
const behind = /^(?<title>.*\S)\s*(?:[,;:]\s|[,;:–—]\s*|\s-\s*|-\s)(?<last>[^,;:–—]{4,160}?)[.]?$/su;
/** What a board takes so that it may go on without the public is read by everybody. */
const exclusion =
  /^(?:(?:to|of|consider(?:ation)?|resolve[ds]?|agree[ds]?|a|any|motion|resolution|for|the|we|whether) )*(?:exclusion of|exclude|excluding) (?:the )?(?:press|public)\b|^that\b[^([]*\b(?:press|public)\b[\p{L} ]{0,30}\bbe (?:asked to leave|excluded)\b/iu;
const anywhere = new RegExp(`(?<![\\p{L}\\p{N}])(?:${never}|${secondPart}|in private)(?![\\p{L}\\p{N}])`, "iu");

/** Whether all of it says that something is exempt: "exempt", "closed part", "Part 2", "exempt under paragraph 3". */
export function isExemptWord(text: string): boolean {
  return whole.test(text.trim());
}

/** Whether a title says anywhere that the public may not read it. In doubt it does: opening it is one step, and what was read stays read. */
export function saysExempt(title: string): boolean {
  return readExempt(title).part === "closed";
}

/**
 * Takes "(exempt)", "EXEMPT: …", "…, not for publication", "… (Part B)" and "confidential item …" out of a title. Words that do not stand apart
 * stay in it, and close it all the same.
 */
export function readExempt(text: string): ReadExempt {
  const kept = text.trim();
  if (exclusion.test(kept)) return { title: kept };
  const bare = kept.replace(inBrackets, (all, inside: string, at: number) =>
    isExemptWord(inside) ? (at === 0 || at + all.length === kept.length ? "" : " ") : all,
  );
  const front = inFront.exec(bare)?.groups?.title;
  const last = behind.exec(bare)?.groups;
  const apart =
    front ??
    (last?.title !== undefined && isExemptWord(last.last ?? "") ? last.title : bare === kept ? undefined : bare);
  const isTitle = apart !== undefined && /[\p{L}\p{N}]/u.test(apart);
  if (isTitle) return { title: apart.trim(), part: "closed" };
  return apart !== undefined || anywhere.test(kept) ? { title: kept, part: "closed" } : { title: kept };
}
