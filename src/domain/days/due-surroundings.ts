import { naming } from "./due-meant.js";
import type { Standing } from "./due-rule.js";
import { aMonth, aWeekday, oneOf, whole } from "./due-text.js";

const weekday = whole(aWeekday);
const month = whole(aMonth);

/**
 * Before a date that nothing sets off, these make it a part of the task: "the minutes of 5 March", "last Friday", "in
 * the Sun".
 */
const holding = whole(
  oneOf(
    "of from since after dated about regarding concerning re between to and or than at in into for on as the an? &",
  ),
  "|",
  oneOf("via per last every each past previous once twice times not no with against around round over during beyond"),
  "|",
  oneOf("throughout plus minus until till by before w/c commencing beginning ending starting effective than mr mrs ms"),
  "|",
  oneOf("miss dr cllr starts begins other alternate first second third fourth"),
);

/**
 * After these a number counts or names something: "item 5 March" is no date of the task's, "action 1 – 5 March" is no
 * range.
 */
const labels = whole(
  oneOf(
    "actions? items? minutes? no number points? paragraph para page section version v part room unit year grade ref",
  ),
  "|a\\d+",
);

/** After these a figure with a stroke is a share or a mark, and no date: "about 3/4", "flat 1/2", "scored 4/5". */
const counted = whole(
  oneOf("forms? questions? q flat block floor house plot class group level stage phase step lesson chapter volume vol"),
  "|",
  oneOf("issue appendix annex table figure fig box bay platform line size mark marks scored? rated? ratio reference"),
  "|",
  oneOf("invoice order ticket case file clause article code batch copy draft slide sheet approximately roughly nearly"),
  "|",
  oneOf("almost only just least most under above below is was are were equals half release build install upgrade"),
);

/** "Keep the review ongoing": the word says what the task is about. */
const beingOngoing = /\b(?:keep|keeps|keeping|is|are|be|being|remains?|stays?|leave|make|still)\b/;

/**
 * What follows has happened: "the visit planned on Friday", "what was said today". "To be completed on Friday" has not.
 */
const happened = /(?:ed|held|made|given|sent|seen|said|taken|told|met|shown|heard|left|due)$/;

/**
 * Whether the words before a date phrase claim it for the task. `task` is the sentence up to the phrase. `isPerson`: a
 * word is the name of somebody on the committee.
 */
export function belongsToTask(
  task: string,
  standing: Standing,
  phrase: string,
  isPerson: (word: string) => boolean = () => false,
): boolean {
  const words = tidyWords(task);
  const [earlier, last] = [words.at(-2) ?? "", words.at(-1) ?? ""];
  if (standing === "apart")
    return phrase === "24/7" || isRange(earlier, last, task, phrase) || (/:\s*$/.test(task) && holding.test(last));
  if (standing === "bare" && (countsSomething(task, phrase) || isNamed(task, phrase, isPerson))) return true;
  if (standing === "bare" && /^on-?going$/i.test(phrase) && beingOngoing.test(words.join(" "))) return true;
  if (standing === "strong") return false;
  if (
    standing === "bare" &&
    (holding.test(last) || weekday.test(last) || (/^\d+(?:st|nd|rd|th)?$/.test(last) && /^\D/.test(phrase)))
  )
    return true;
  // Ofsted has not happened.
  if (/\s\p{Lu}\p{Ll}+$/u.test(task.slice(-40).trimEnd())) return false;
  return happened.test(last) && !/^(?:be|get)$/.test(earlier);
}

/** Whether figures with a stroke or dots are a share or a number of something: "3/4", "24/7", "form 3/4", "release 5.3.26". */
export function countsSomething(task: string, phrase: string): boolean {
  if (!/^\d{1,2}(?:\/\d{1,2}|\.\d{1,2}\.\d\d)$/.test(phrase)) return false;
  const last = tidyWords(task).at(-1) ?? "";
  return phrase === "24/7" || /^\d+$/.test(last) || labels.test(last) || counted.test(last);
}

/**
 * "Organise Shrove Tuesday", "plan Casual Friday": a word with a capital before a bare weekday makes a name of both. The
 * first word of a sentence has its capital anyway, and shouted words and initials name no feast.
 */
function isNamed(task: string, phrase: string, isPerson: (word: string) => boolean): boolean {
  if (/\d/.test(phrase) || !weekday.test(/^\p{L}*/u.exec(phrase)?.[0].toLowerCase() ?? "")) return false;
  const words = task.slice(-80).trim().split(/\s+/);
  const last = words.at(-1) ?? "";
  const plain = last.toLowerCase();
  if (naming.test(plain)) return true;
  return /^\p{Lu}\p{Ll}/u.test(last) && words.length > 1 && !month.test(plain) && !isPerson(last);
}

/** "Visits Monday - Friday", "open 5 – 12 March", "5, 12 March": the phrase is the last day of several. */
function isRange(earlier: string, last: string, task: string, phrase: string): boolean {
  if (/,\s*$/.test(task)) return /^\d{1,2}(?:st|nd|rd|th)?$/.test(last) && /^\d{1,2}\D/.test(phrase);
  if (!/[-–—]\s*$/.test(task)) return false;
  if (weekday.test(last) || month.test(last)) return true;
  return /^\d{1,2}(?:st|nd|rd|th|\/\d{1,2})?$/.test(last) && !labels.test(earlier);
}

function tidyWords(task: string): string[] {
  return task
    .slice(-80)
    .toLowerCase()
    .split(/[\s,;:–—()]+|-(?=\s)/)
    .filter((word) => word !== "" && word !== "-");
}
