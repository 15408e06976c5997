import { headedSentences } from "./headed-sentences.js";
import { listHeading } from "./list-heading.js";
import { tidyLines, withoutBullet } from "./tidy-lines.js";

const ofAttendance =
  /^(?:(?:also|those|the|board|committee|voting|core|co-opted|all|other) )*(?:present|in attendance|attendance|attendees|members|membership|governors|trustees|councillors|apologies)\b/i;

/** True where a line or sentence begins with a heading of attendance: "Present:-", "Members:", "Apologies were received from …". */
export function saysWhoCame(text: string): boolean {
  return tidyLines(text)
    .flatMap(headedSentences)
    .map(withoutBullet)
    .some((line) => ofAttendance.test(line) && listHeading(line) !== undefined);
}
