import type { Command } from "../command.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formsOf, type Groups } from "./forms.js";
import { itemRef, someItems } from "./item-refs.js";
import { readWhose } from "./list-pieces.js";

type Proof = Extract<Command, { kind: "proof" }>;

const lead = "(?:(?:show|give|send|see|view|get|export|download|find)(?: me| us)?(?: the| a| an)? )?";
const words = "proof|evidence";
const sent = "(?:reminders?|notices?|notifications?|messages?|nudges?)";
const told = "(?:told|reminded|notified|chased|nudged|informed|asked)";
/** Of an action anything may be asked; of somebody alone "has the auditor been asked?" is about something else. */
const reminded = "(?:told|reminded|notified|chased|nudged)";
const about = "(?:about|of|for|on|to do|regarding)";
const got = "(?:get|got|had|have|receive|received)";
const whoever =
  "(?:any(?:one|body)|some(?:one|body)|they|people|the owners?|its owners?|all of them|everyone|everybody)";
const who = "(?<who>(?!who |what |which |when |how )@?[^\\s:;,]+?(?: [^\\s:;,]+){0,4}?)";
/** "Why was Sarah not", "why didn't Sarah": before what they were not. */
const whyNot = `why (?:was|were|did|has|have)(?:n['’]?t| not)? ${who}(?: not| never)?`;
const aThing = `(?: a| an| any| the| their| my)? ${sent}`;

/** What was sent about an action; without a name, to whomever. */
const ofItem = formsOf(
  `${lead}(?:${words})(?: ${about})? ${someItems}`,
  `${someItems} (?:${words})`,
  `prove ${someItems}`,
  `who (?:has |have )?(?:heard|hears) (?:about|of) ${someItems}`,
  `who (?:was|were|has been|have been|got|gets) ${told} ${about} ${someItems}`,
  `who (?:did|have|has) (?:you|the bot|it) (?:tell|told|remind|reminded|notify|notified|chase|chased) ${about} ${someItems}`,
  `who (?:got|had|has had|received|was sent|were sent) (?:a |the |any )?${sent} ${about} ${someItems}`,
  `(?:what|which) ${sent} (?:went|have gone|has gone|were sent|have been sent|did you send|was sent)(?: out)? ${about} ${someItems}`,
  `what (?:was|has been|did you) (?:sent|send) ${about} ${someItems}`,
  `(?:was|were|has|have) ${whoever} (?:been )?${told} ${about} ${someItems}`,
  `(?:did|has|have) ${whoever} ${got}(?: a| any| the)? ${sent} ${about} ${someItems}`,
  `${lead}(?:the )?${sent} (?:sent )?(?:about|for|on) ${someItems}`,
  `(?:nobody|no one|noone) (?:told|reminded|chased) (?<me>me|us) ${about} ${someItems}`,
);

/** What was sent to somebody about an action. */
const ofBoth = formsOf(
  `${whyNot} (?:been )?${told} ${about} ${someItems}`,
  `${whyNot} ${got}${aThing} ${about} ${someItems}`,
  `(?:did|has|have) ${who} (?:ever |really |actually )?(?:${got}|gotten|been sent)${aThing} ${about} ${someItems}`,
  `(?:was|were|am|has|have) ${who} (?:been |ever |really |actually )*${told} ${about} ${someItems}`,
  `did (?:you|any(?:one|body)|the bot|it) (?:ever |really |actually )?(?:tell|remind|notify|chase|nudge) ${who} ${about} ${someItems}`,
  `have you (?:ever |already )?(?:told|reminded|notified|chased|nudged) ${who} ${about} ${someItems}`,
  `when (?:was|were|did you|have you|has) ${who} (?:been |last |first )*(?:told|reminded|tell|remind|notified|chased) ${about} ${someItems}`,
  `(?:what|which) ${sent} (?:did|has|have) ${who} ${got} ${about} ${someItems}`,
  `${lead}(?:${words}) (?:that )?${who} (?:was|were|has been|got) ${told} ${about} ${someItems}`,
  `${lead}(?:${words})(?: ${about})? ${someItems} (?:for|to) ${who}`,
  `${lead}(?:${words}) (?:for|of|to) ${who} ${about} ${someItems}`,
  `(?:did|has|have) ${who} (?:ever |really |actually )?(?:get|got|receive|received|hear|heard)(?: of| about)? ${someItems}`,
);

/** The same without a word between; of "proof LSCB A12" the code is none. */
const ofBothInShort = formsOf(`(?:${words}) ${who} ${someItems}`);

/** What was sent to somebody. "My reminders" without more are what is set for oneself. */
const ofSomebody = formsOf(
  `(?:show |give |see |get )?(?:me )?(?<mine>my) (?:own )?(?:${words}|notices?|notifications?|messages?|nudges?|reminders? (?:log|history))(?: log| history)?`,
  "(?:nobody|no one|noone) (?:told|reminded|chased) (?<mine>me|us)",
  `(?:was|were|am|has|have) ${who} (?:been |ever |already )*${reminded}`,
  `when (?:was|were|has) ${who} (?:been |last |first )*${reminded}`,
  `${whyNot} (?:been )?${reminded}`,
  `${whyNot} ${got}${aThing}`,
  `what (?:was|were|have|has) (?<mine>i|we) (?:been )?(?:told|sent|reminded of)`,
  `(?:what|which) ${sent} (?:did|have) (?<mine>i) (?:get|got|had|received|receive)`,
  `${lead}(?:${words}) (?:for|of|about|to|on) ${who}(?:['’]s? (?:reminders|notices))?`,
  `${lead}(?:${words}) ${who}`,
  `${lead}${who}['’]s? (?:${words}|${sent}|(?:reminder|notice) (?:log|history))`,
  `what (?:was|were|has|have) ${who} (?:been )?(?:told|sent|reminded of)`,
  `what (?:did|have) you (?:tell|told|send|sent|remind) ${who}(?: of)?`,
  `what (?:was|were|has been|have been) sent to ${who}`,
  `(?:show|see|give)(?: me)? what (?:you(?:['’]ve| have)? (?:sent|told)|was sent to|went to) (?:(?<mine>me|us)|${who})`,
  `(?:what|which) ${sent} (?:did|has|have) ${who} ${got}`,
  `(?:what|which) ${sent} (?:went|were sent|have gone|have been sent)(?: out)? to ${who}`,
);

const asFile = /(?:,? (?:as|to|in|into))?(?: an?| the)? (?:csv|spreadsheet|excel|file)(?: file)?$/i;
const exported = /^(?:export|download) /i;

/** "proof 12", "who was told about 12", "did Sarah get a reminder about 12", "proof for me", and each as a file. */
export const readProof: Row["read"] = (spoken, setting) => {
  const { text } = spoken;
  if (text.length > longestCommand || /[:;\n]/.test(text)) return undefined;
  if (/^(?:(?:show|give)(?: me)? (?:the )?)?proof$/i.test(text))
    return { kind: "incomplete", row: "proof", missing: "number" };
  const bare = text.replace(asFile, "");
  const read =
    readBoth(ofBoth(bare), spoken, setting) ??
    readItem(bare) ??
    readBoth(ofBothInShort(bare), spoken, setting) ??
    readSomebody(bare, spoken, setting);
  if (read === undefined) return undefined;
  const csv = bare !== text || exported.test(text);
  return csv ? { ...read, csv: true } : read;
};

function readItem(text: string): Proof | undefined {
  for (const groups of ofItem(text)) {
    const item = itemRef(groups);
    if (item !== undefined)
      return { kind: "proof", item, ...(groups.me === undefined ? {} : { whose: { kind: "me" } }) };
  }
  return undefined;
}

function readBoth(read: Iterable<Groups>, spoken: Spoken, setting: Setting): Proof | undefined {
  for (const groups of read) {
    const item = itemRef(groups);
    const whose = item && whoseOf(groups.who, spoken, setting);
    if (item !== undefined && whose !== undefined) return { kind: "proof", item, whose };
  }
  return undefined;
}

function readSomebody(text: string, spoken: Spoken, setting: Setting): Proof | undefined {
  for (const groups of ofSomebody(text)) {
    const whose = groups.mine === undefined ? whoseOf(groups.who, spoken, setting) : ({ kind: "me" } as const);
    if (whose !== undefined) return { kind: "proof", whose };
  }
  return undefined;
}

/** Everybody is no name, and what everybody was told is asked of an action. */
function whoseOf(said: string | undefined, spoken: Spoken, setting: Setting): Proof["whose"] | undefined {
  if (said === undefined || new RegExp(`^${whoever}$`, "i").test(said)) return undefined;
  return readWhose(said.replace(/^(?:i|we|myself)$/i, "me"), spoken, setting);
}
