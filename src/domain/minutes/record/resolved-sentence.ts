import type { Plainness } from "../finding.js";

/** A sentence in which something was resolved, and the board's words for it. */
export type ResolvedSentence = { words: string; plainness: Plainness };

const longestSentence = 2_000;
const opening =
  "(?:(?:after|before|following|having|on|upon|in|with|further to|accordingly|therefore|there being|it being|as|once)\\b[^.:;]{0,160}?, ?)?";
const adverbs = "(?:(?:unanimously|formally|therefore|further|also|then|duly|subsequently|accordingly|and|all|both) )*";
const body =
  "(?:the |this |all (?:the )?|members of the )?(?:\\p{L}[\\p{L}'’&-]* ){0,4}?(?:board|cabinet|commission|committee|council|councillors|cllrs|directors|forum|fgb|governing body|governors|group|members|panel|partnership|trustees|trust)";
const actively = new RegExp(
  `^${opening}(?:it was|${body}) ${adverbs}(?<verb>approved|noted|agreed|ratified|endorsed|adopted|accepted|confirmed|received|supported)(?: and (?<and>approved|noted|agreed|ratified|endorsed|adopted|accepted|supported))?\\b(?<rest>.*)$`,
  "isu",
);
const resolving = new RegExp(
  `^${opening}(?:it (?:was|is)|${body}|we) ${adverbs}(?:resolved|decided)(?<rest>\\b.*)$`,
  "isu",
);
const passively =
  /^(?<subject>(?:the|that|all|a|this|it was|both|minutes)\b[^;]{2,240}?) (?:was|were|be|is|are) (?:(?:unanimously|formally|duly|then|also|therefore) )*(?<verb>approved|noted|agreed|ratified|endorsed|adopted|accepted|confirmed|carried|resolved|received)\b(?<rest>.*)$/isu;
const inCapitals = /\b(?:RESOLVED|UNANIMOUSLY AGREED|IT WAS AGREED|AGREED)\b(?<rest>.*)$/su;
const shouted =
  /^(?:UNANIMOUSLY )?(?:APPROVED|RATIFIED|ENDORSED|ADOPTED|ACCEPTED)(?: AND (?:APPROVED|RATIFIED|ENDORSED|ADOPTED))? (?:the|a|an|that|all|both|its)\b.*\p{Ll}{3}/su;
const moved =
  /^(?:it was |this was |on (?:being )?)?(?:proposed|moved)\b.{3,200}?\b(?:resolved|agreed|carried)\b(?: unanimously)?,? (?<words>(?:that|to)\b.+)$/isu;
const carried =
  /^(?:it was |cllr |councillor |mrs? |ms |the chair\p{L}* )?.{0,80}?\b(?:proposed|moved|motion (?:(?:was )?made )?by)\b.{0,160}?\b(?<words>(?:that|to) .+?)[.,;]? (?:(?:this|and|which) (?:was )?|(?:all in favour[.,;]? ?)|(?:and )?(?:the )?(?:motion|proposal) (?:was )?)?(?:carried|resolved|agreed|all in favour)(?: unanimously)?\.?$/isu;
/** Of an earlier meeting, or of another body. */
const elsewhere =
  /\b(?:previous(?:ly)?|last (?:meeting|year|month|time)|had (?:been |already )?(?:resolved|agreed|approved|decided)|(?:in|since) (?:19|20)\d\d|at (?:its|their|the|a) (?:\p{L}+ ){0,3}meeting|earlier (?:in|this)|already)\b/iu;
const bySomeone = /^ (?:at|by|in|on|for|with effect|last|previously|during|from)\b/i;
const modal =
  /^ (?:that|unanimously that)\b(?! there\b).{2,200}?\b(?:be|should|would|will|shall|must|is to|are to)\b/isu;
/** What somebody is to do is an action. */
const somebodys =
  /^ (?:unanimously )?that (?:(?:the )?(?:[Cc]lerk|[Cc]hair\p{L}*|[Ss]ecretary|[Tt]reasurer|[Hh]ead ?teacher|[Bb]usiness [Mm]anager|[Pp]rincipal|CEO)|(?:\p{Lu}[\p{L}.'’-]* ?){1,4}(?:and (?:\p{Lu}[\p{L}.'’-]* ?){1,3})?) ?(?:would|will|should|shall|to|be asked)\b/u;
const ofLikely = /^(?:approved|noted|agreed|ratified|endorsed|adopted|accepted)$/i;

/** Reads "Following debate it was resolved that …", "The Committee NOTED the report.", "The governors approved the budget" and the like. */
export function resolvedSentence(sentence: string): ResolvedSentence | undefined {
  if (
    sentence.length > longestSentence ||
    !/resolv|decid|approv|noted|agreed|ratif|endors|adopt|accept|confirm|receiv|support|carried|favour/i.test(sentence)
  )
    return undefined;
  // "The Committee:" stands over it.
  if (shouted.test(sentence)) return { words: sentence, plainness: "plain" };
  return byResolving(sentence) ?? byCapitals(sentence) ?? byBody(sentence) ?? byPassive(sentence);
}

function byResolving(sentence: string): ResolvedSentence | undefined {
  const rest = resolving.exec(sentence)?.groups?.rest;
  const words = rest === undefined ? undefined : behindVerb(rest);
  if (words !== undefined && !elsewhere.test(sentence.slice(0, -words.length))) return { words, plainness: "plain" };
  const proposed = moved.exec(sentence)?.groups?.words ?? carriedMotion(sentence);
  return proposed === undefined ? undefined : { words: proposed, plainness: "plain" };
}

/** "Proposed by Cllr Ash, seconded by Cllr Oak, that the accounts be approved. Carried." */
export function carriedMotion(paragraph: string): string | undefined {
  return paragraph.length > longestSentence ? undefined : carried.exec(paragraph)?.groups?.words;
}

/** "Councillors looked at three quotes and RESOLVED to accept the first." */
function byCapitals(sentence: string): ResolvedSentence | undefined {
  if (!/\p{Ll}{3}/u.test(sentence)) return undefined;
  const rest = inCapitals.exec(sentence)?.groups?.rest;
  const words = rest === undefined ? undefined : behindVerb(rest);
  return words === undefined ? undefined : { words, plainness: "plain" };
}

function behindVerb(rest: string): string | undefined {
  const at = /(?:^|[\s,:])(?<words>(?:that|to|not to)\b.*)$/isu.exec(rest.slice(0, 240))?.index;
  if (at === undefined) return undefined;
  const words = rest.slice(at).replace(/^[\s,:]{1,4}/, "");
  return /^(?:that|to|not)\b/i.test(words) && isBetween(rest.slice(0, at)) ? words : undefined;
}

/** What may stand between "resolved" and "that". */
function isBetween(words: string): boolean {
  return (
    words.trim() === "" ||
    /\b(?:proposed|proposal|proposition|motion|moved|seconded|unanimously|majority|vote|favour|consensus|show of hands)\b/i.test(
      words,
    )
  );
}

function byBody(sentence: string): ResolvedSentence | undefined {
  const { verb = "", and = verb, rest = "" } = actively.exec(sentence)?.groups ?? {};
  if (verb === "") return undefined;
  const before = sentence.slice(0, sentence.length - rest.length);
  if (elsewhere.test(before)) return undefined;
  // To note a report decides nothing.
  if ([verb, and].every((one) => /^(?:noted|received)$/i.test(one)))
    return isShouted(verb) ? { words: sentence, plainness: "likely" } : undefined;
  if (isShouted(verb) || isShouted(and)) return { words: sentence, plainness: "plain" };
  if (!(ofLikely.test(verb) || ofLikely.test(and)) || !isOwn(verb, rest)) return undefined;
  return { words: sentence, plainness: "likely" };
}

/** "Agreed the budget", "agreed that it be sent", and not "noted that attendance had fallen" or "agreed with this". */
function isOwn(verb: string, rest: string): boolean {
  if (/^ that\b/i.test(rest)) return !/^noted$/i.test(verb) && modal.test(rest) && !somebodys.test(rest);
  if (/^ to\b/i.test(rest)) return /^agreed$/i.test(verb);
  return /^ (?:the|a|an|all|both|its|their|this|these|a?n? ?updated|option|recommendations?)\b/i.test(rest);
}

/** "The minutes were agreed as a correct record", "The policy was APPROVED". */
function byPassive(sentence: string): ResolvedSentence | undefined {
  const { subject = "", verb = "", rest = "" } = passively.exec(sentence)?.groups ?? {};
  if (verb === "" || elsewhere.test(subject)) return undefined;
  if (isShouted(verb) && /\p{Ll}{3}/u.test(sentence)) return { words: sentence, plainness: "plain" };
  if (/^it was$/i.test(subject)) return undefined;
  const isRecord =
    /^(?:the )?(?:\p{L}+ ){0,4}minutes\b/iu.test(subject) &&
    /\b(?:record|accurate|correct|approved|agreed)\b/i.test(verb + rest);
  const isApproved = /^(?:approved|ratified|adopted)$/i.test(verb) && !bySomeone.test(rest) && subject.length <= 160;
  return isRecord || isApproved ? { words: sentence, plainness: "likely" } : undefined;
}

function isShouted(verb: string): boolean {
  return verb.length > 3 && verb === verb.toUpperCase();
}
