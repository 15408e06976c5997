import { dueOn, itemName } from "../../../domain/actions/action-item.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { NoticeRow, OutOfReach } from "../../../services/ports.js";
import { passedOnButton } from "../actions/item-buttons.js";
import type { At } from "../at.js";
import type { Element } from "../card-data.js";
import { buttonSet, textLine } from "../pieces.js";
import { part } from "../render-card.js";
import { plain, strong } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { passOnWords } from "../words/reminders.js";

/** So many owners at a time; once they were told, the next come up. */
const ownersAtOnce = 4;
/** Signs of a task in a text. */
const taskInText = 500;
/** No text is longer: a committee's name, a task and our words. */
const textSigns = 800;

/**
 * For each owner who can't be told: a text to copy, and "Passed on". Owners who may read the same share one text. Leavers are told
 * nothing: what was theirs is given to somebody else. Empty where nobody is left to be told.
 */
export function textsToPassOn(row: NoticeRow, at: At): readonly Element[] {
  const owners = row.unreachable
    .filter(({ reason, passedOnAt }) => reason !== "left" && passedOnAt === undefined)
    .slice(0, ownersAtOnce);
  const texts = [...new Set(owners.map((owner) => textFor(owner, row)))];
  return texts.flatMap((text, index) => {
    const theirs = owners.filter((owner) => textFor(owner, row) === text);
    const label = passOnWords.text(texts.length > 1 ? index + 1 : undefined);
    return [
      part("optional-text", { id: `pass-on-${index + 1}`, label, value: text, maxLength: textSigns }),
      ...theirs.flatMap((owner) => [
        // A name was typed, so it can't stand in the label.
        textLine([plain(passOnWords.forOwner), strong(nameLine(owner.name))]),
        ...buttonSet([], { back: [passedOnButton(row.item, at, { id: owner.member })], spacing: "Small" }),
      ]),
    ];
  });
}

/** "Harbour Board, A12: Send the plan round. It is due Fri 6 March. …" Of what they may not read only its number and day. */
function textFor({ member }: OutOfReach, { item, committee, roster, today }: NoticeRow): string {
  const owner = roster.filter(({ id }) => id === member);
  const name = `${nameLine(committee.name)}, ${itemName(item)}`;
  const on = dueOn(item.due);
  const due = on === undefined ? undefined : { day: dayWords(on, today), passed: on < today };
  return mayRead(item, { place: "personal", memberships: owner })
    ? passOnWords.withTask(name, typedLine(item.task, taskInText).replace(/[.\s]+$/, ""), due)
    : passOnWords.withoutTask(name, due);
}
