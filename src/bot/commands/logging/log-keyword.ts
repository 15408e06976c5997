const leads =
  "(?:please )?(?:add|log|record|create|raise|make|new)(?: an| a| the| this| another| new| following)* action(?: item| point)?|agreed action|action(?: item| point| required)?|ap|to[- ]?do|task|actions|log(?: that| this(?= ?[:–—-]))?";
const exempt = "closed part|exempt|confidential";

/** What a message begins with that says it is to be logged, and whether it is exempt: "Action:", "log ", "confidential action:". */
const keyword = new RegExp(
  `^(?:(?<before>${exempt}) )?(?<word>${leads})(?: ?[([](?<after>${exempt})[)\\]])?(?<sep>\\s*[:;–—][:;–—\\s-]*|\\s+-+\\s*|-+\\s+|\\s+|$)`,
  "iu",
);

/** After a bare "action" or "log" these begin something else: "action taken by Sarah", "log in". */
const elsewhere = {
  action:
    /^(?:is|are|was|were|has|have|had|will|would|should|must|can|could|taken|needed|required|requested|agreed|completed|plan|plans|planning|log|list|lists|register|tracker|points?|items?|from|of|in|by|against|that|which|on (?:this|that|it)|about|regarding|stations?)\b/i,
  log: /^(?:in|on|out|off|into|onto|book|books|file|files|sheet|cabin|it|this|that)\b/i,
};

/** "Action (WC): ring the school" says whose it is first. */
const ownedKeyword =
  /^(?:agreed )?action(?: item| point)? ?[([](?<who>[^()[\]]{1,60})[)\]]\s?[:;–—-]\s?(?<said>\S.*)$/isu;

const areNames =
  /^(?!(?:By|Due|Closed|Exempt|Confidential|Draft)\b)\p{Lu}[\p{L}.’'-]*(?:(?:, ?| ?[/&] ?| and | )\p{Lu}[\p{L}.’'-]*){0,8}$/u;

/** A keyword and what follows it. */
export type Led = {
  /** In small letters. */
  word: string;
  said: string;
  /** A colon or a dash stands after it: it can mean nothing else. */
  marked: boolean;
  part?: "closed";
};

/** Takes the keyword off the beginning of a text; undefined without one, and where the word begins something else. */
export function takeKeyword(text: string): Led | undefined {
  const owned = ownedKeyword.exec(text)?.groups;
  if (owned?.who !== undefined && owned.said !== undefined && areNames.test(owned.who))
    return { word: "action", said: `${owned.who}: ${owned.said}`, marked: true };
  const found = keyword.exec(text);
  if (found === null) return undefined;
  const { word = "", sep = "", before, after } = found.groups ?? {};
  const led: Led = {
    word: word.toLowerCase(),
    said: text.slice(found[0].length),
    marked: /[:;–—-]/.test(sep),
    ...(before === undefined && after === undefined ? {} : { part: "closed" }),
  };
  return led.marked || led.said === "" || !isElsewhere(led) ? led : undefined;
}

function isElsewhere({ word, said }: Led): boolean {
  if (/^(?:ap|to[- ]?do|task|actions)$/.test(word)) return true;
  if (/^(?:agreed )?action\b/.test(word)) return elsewhere.action.test(said);
  return /^log$/.test(word) && elsewhere.log.test(said) && !isNothing(said);
}

/** "Log it", "action: none": clearly meant for logging, and there is nothing to log. */
export function isNothing(said: string): boolean {
  if (said.length > 60) return false;
  return /^(?:it|this|that|none|nil|n\/?a|noted|no (?:further )?actions?(?: (?:needed|required|arising))?|nothing(?: to (?:report|note|add))?|tbc|as above)?$/i.test(
    said.replace(/[\s.]+$/, ""),
  );
}
