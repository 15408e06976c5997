import { sentences } from "../record/sentences.js";

/** For what the press and public are excluded, as a paper says it. */
export type Exclusion =
  /** All that follows, until they are said to be back. */
  | { kind: "rest" }
  /** "The following item". */
  | { kind: "next" }
  /** "This item". */
  | { kind: "this" }
  | { kind: "items"; numbers: readonly string[] };

/** `passed`: they are excluded. "asked": it is to be considered. "none": it says that nobody need be. */
export type ExclusionSaid = { passed: Exclusion } | "asked" | "none";

const longest = 2_400;
const people = "(?:press|public|media|observers?|non[- ]members?|visitors)";
const isAbout =
  /\bpress\b|\bpublic\b|\bmedia\b|\bobserver|\bmembers\b|\bprivate\b|\bcamera\b|\bcommittee\b|\bconfidential\b|\bexempt\b|\bclosed\b|\bpart (?:2|b|ii|two)\b/i;
const closed = "(?:closed|private|confidential|exempt|reserved|restricted|part (?:2|b|ii|two))";
/** Where words of the closed part end, so that "private ambulances" are none. */
const ended = "(?=\\s*(?:$|[.,;:()–—]|at\\b|for\\b|to\\b|in order\\b|and\\b|with\\b|of the (?:meeting|agenda)\\b))";
const inClosed = `(?:in(?:to)? (?:the |a )?${closed}(?: (?:session|business|items?|part|section|meeting|minutes|discussion))?${ended}|in camera\\b)`;
const forms: readonly RegExp[] = [
  new RegExp(
    `\\b${people}\\b[^.;]{0,140}?\\b(?:be|is|are|was|were|been|being)\\b[^.;]{0,30}?\\b(?:excluded|(?:asked|requested|required|invited) to (?:leave|withdraw|retire))\\b`,
    "iu",
  ),
  /\b(?:press|public)\b[^.;:]{0,30} excluded\b/iu,
  new RegExp(`\\bexclud(?:e|ed|es|ing)\\b[^.;]{0,60}?\\b${people}\\b`, "iu"),
  new RegExp(
    `\\bexclusion of\\b[^.;]{0,60}?\\b${people}\\b[^.;]{0,60}?\\b(?:agreed|approved|resolved|carried|moved)\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:mov(?:e|ed|ing)|went|go|goes|entered|adjourned|resolved)\\b[^.;]{0,20}?\\b(?:${inClosed}|to (?:the |a )?${closed}(?: (?:session|business|items?|part|section|meeting|discussion))?${ended}|in(?:to)? committee(?: of the whole)?${ended})`,
    "iu",
  ),
  new RegExp(
    `\\b(?:remainder|rest) of (?:the |this )?(?:meeting|business|minutes|agenda)\\b[^.;]{0,60}?\\b${inClosed}`,
    "iu",
  ),
  new RegExp(
    `\\b(?:items?|minutes?|matters?) (?:(?:nos?\\.?|numbers?) )?\\d[^.;]{0,60}?\\b(?:considered|discussed|taken|held|dealt with|minuted|recorded)\\b[^.;]{0,20}?\\b${inClosed}`,
    "iu",
  ),
  /\b(?:press and (?:the )?public|public and (?:the )?press)\b[^.;]{0,20}?\b(?:left|withdrew|retired)\b/iu,
  new RegExp(`\\b${people}\\b[^.;]{0,40}?\\b(?:withdrew|retired from the meeting)\\b`, "iu"),
  new RegExp(
    `\\b(?:following|remaining)\\b[^.;]{0,20}?\\b(?:items?|matters?|business|minutes?|sections?)\\b[^.;]{0,80}?\\b(?:${inClosed}|exempt|confidential|not for publication)\\b`,
    "iu",
  ),
];
/** Words of a meeting that goes on without the public; the public may be excluded from a harbour, too. */
const ofMeeting =
  /\bmeeting\b|\b100 ?\(?a\b|\badmission to meetings\b|\b1960\b|\b1972\b|\b12a\b|\bexempt\b|\bconfidential\b|\bitems?\b|\bbusiness\b|\bsession\b|\bminutes?\b|\bresol|\bcamera\b|\bprivate\b|\bdiscussion\b/i;
const isNone =
  /\b(?:no|nor any|not any|without any) (?:[\p{L}-]+ ){0,4}?(?:items?|business|matters?|reports?|need|requirement|reason|resolution|exclusion|part)\b|\b(?:was|were|is|are|be|it) not (?:\p{L}+ ){0,2}?(?:required|necessary|needed|excluded|asked|passed|moved|proposed)\b|\bnot (?:necessary|required|applicable|needed|to exclude|exclude)\b|^\W*(?:none|nil|n\/a|nothing)\b|\bnone of\b|\bdid not\b|\bunnecessary\b/iu;
const isAsked =
  /^\W*(?:\d[\d.]*\s+)?(?:to )?(?:consider(?:ation)?|determine|decide)\b|\b(?:to consider|whether|if|may|might|should (?:the|members|it)|in the event|unless)\b/i;
const isDecided =
  /\b(?:it was (?:resolved|agreed)|resolved(?! to consider)|resolution was (?:passed|carried)|agreed|carried|approved)\b/i;

/** What a paragraph says of the press and public being excluded; undefined where it says nothing of it. */
export function exclusionIn(text: string): ExclusionSaid | undefined {
  const head = text.slice(0, longest);
  if (!isAbout.test(head)) return undefined;
  let said: ExclusionSaid | undefined;
  for (const sentence of sentences(head)) {
    if (!ofMeeting.test(sentence)) continue;
    const found = forms.map((form) => form.exec(sentence)).find((match) => match !== null);
    const isNamed = /\bexclu(?:sion|de)/i.test(sentence) && new RegExp(`\\b${people}\\b`, "i").test(sentence);
    if (found === undefined || found === null) {
      if (isNamed) said ??= isNone.test(sentence) ? "none" : isAsked.test(sentence) ? "asked" : undefined;
      continue;
    }
    const before = sentence.slice(0, found.index + found[0].length);
    const behind = sentence.slice(before.length, before.length + 60);
    if (isNone.test(before) || /^[^.;]{0,40}\b(?:was|were|is) not\b/i.test(behind)) said ??= "none";
    else if (isAsked.test(before) && !/\bresolved|RESOLVED|AGREED|\bagreed that\b/.test(sentence)) said ??= "asked";
    else return { passed: scopeOf(head) };
  }
  return said === "asked" && isDecided.test(head) && !isNone.test(head) ? { passed: scopeOf(head) } : said;
}

/** What somebody was to consider, decided in a paragraph of its own: "Resolved.", "This was agreed." */
export function isDecision(text: string): boolean {
  return isDecided.test(text.slice(0, 300)) && !isNone.test(text.slice(0, 300));
}

/** Whether it says that there is nothing of the kind: "None", "There were no confidential items". */
export function saysNone(text: string): boolean {
  return isNone.test(text.slice(0, 300)) || /\b(?:none|nil)\W*$/i.test(text.slice(-20));
}

/** A title over the exclusion itself: "Exclusion of the press and public". */
export function isExclusionTitle(title: string): boolean {
  const text = title.slice(0, 300);
  return (
    new RegExp(`\\bexclu(?:sion|de|ding)\\b[^.]{0,60}?\\b${people}\\b`, "i").test(text) ||
    new RegExp(`\\b${people}\\b[^.]{0,60}?\\b(?:excluded|exclusion)\\b`, "i").test(text)
  );
}

const number = "\\d{1,4}[a-z]?(?:[./]\\d{1,4}){0,2}";
const joins = "\\s*(?:,|;|and|&|to|-|–|—|,\\s*and)\\s*(?:(?:minutes?|items?)\\s+)?(?:nos?\\.?\\s+)?";
const named = new RegExp(
  `\\b(?:minutes?|agenda items?|items?|reports?)(?:\\s+(?:nos?\\.?|numbers?|refs?\\.?|numbered))?:?\\s+(?<numbers>${number}(?:${joins}${number}){0,20})`,
  "giu",
);

function scopeOf(text: string): Exclusion {
  const numbers = [...text.matchAll(named)].flatMap(({ groups }) => numbersIn(groups?.numbers ?? ""));
  if (numbers.length > 0) return { kind: "items", numbers };
  if (/\bthis (?:agenda )?(?:item|matter|report|minute)\b/i.test(text)) return { kind: "this" };
  const isNext = /\b(?:following|next) (?:agenda )?(?:item|matter|report|minute)\b/i.test(text);
  return isNext && !/\b(?:remainder|rest of|items)\b/i.test(text) ? { kind: "next" } : { kind: "rest" };
}

/** "47 and 48", "12 to 14": each by itself. */
function numbersIn(said: string): readonly string[] {
  const found: string[] = [];
  let from: number | undefined;
  for (const piece of said.split(new RegExp(`(?=\\b${number}\\b)`, "iu"))) {
    const one = new RegExp(`^${number}`, "iu").exec(piece)?.[0];
    if (one === undefined) continue;
    const whole = /^\d+$/.test(one) ? Number(one) : undefined;
    if (from !== undefined && whole !== undefined && whole - from <= 40)
      for (let between = from + 1; between < whole; between += 1) found.push(String(between));
    found.push(one);
    from = /\b(?:to)\b|[-–—]\s*$/i.test(piece.slice(one.length)) ? whole : undefined;
  }
  return found;
}

/** Whether a resolution says no more than that the public leaves: that is resolved while it is there. */
export function onlyExcludes(text: string): boolean {
  const isIt =
    new RegExp(`\\b${people}\\b[^.;]{0,140}?\\b(?:excluded|asked to (?:leave|withdraw))\\b`, "iu").test(text) ||
    new RegExp(`\\bexclud(?:e|es|ed|ing)\\b[^.;]{0,60}?\\b${people}\\b`, "iu").test(text);
  return isIt && !isMore.test(text.replace(/^\W*that\b/i, ""));
}

/** Something else that is resolved in the same breath. */
const isMore =
  /(?:[;,.]|\band\b)\s*(?:and )?(?:\(?\w{1,3}\)\s*)?(?:(?:further|also) )?(?:that (?!the (?:press|public|resolution)\b)|to (?!leave\b|withdraw\b|retire\b))|[.;]\s+\(?\d\)/i;
