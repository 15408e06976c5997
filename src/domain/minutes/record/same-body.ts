const generic = new Set(
  `the this our a full main whole ordinary annual trust governing parish town council board committee commission group panel forum partnership
  governor governors trustee trustees director directors body fgb lgb of select meeting meetings`.split(/\s+/),
);
const ofNoUse = new Set("the a an of and for in on to full meeting meetings ordinary".split(" "));
/** Words by which a body of people is known. */
export const bodyWord =
  /\b(?:assembly|board|cabinet|commission|committee|council|executive|fgb|forum|governing body|governors|group|network|panel|partnership|sub-?committee|sub-?group|task force|team|trustees?|working party)\b/i;
/** What is only a part of a body, or under it. */
const part = /\bsub-?(?:committee|group)|\bworking (?:party|group)|\btask (?:and finish|force|group)/i;

/** True for "the Board", which is no name of its own. */
export function isGeneric(name: string): boolean {
  return (name.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).every((word) => generic.has(word));
}

/** True where a name means this body: its own, or "the Board". Without a name of this body nothing else can be told from it, and is taken to be it. */
export function isSameBody(name: string, body: string | undefined): boolean {
  if (body === undefined || isGeneric(name)) return true;
  const [said, own] = [wordsOf(name), wordsOf(body)];
  if (part.test(name) !== part.test(body)) return false;
  const initials = [...own].map((word) => word.charAt(0)).join("");
  return (
    said.size === 0 ||
    [...said].every((word) => own.has(word)) ||
    said.has(initials) ||
    [...own].every((word) => said.has(word))
  );
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.filter((word) => !ofNoUse.has(word)));
}
