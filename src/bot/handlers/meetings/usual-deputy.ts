import { deputyOf } from "../../../domain/committees/deputy.js";
import type { AttendanceMark } from "../../../domain/meetings/attendance-marks.js";
import type { SaidAttender } from "../../../domain/meetings/read-attendance-line.js";
import { button } from "../../cards/button.js";
import { plainTitle } from "../../cards/typed-text.js";
import { attendanceWords as words } from "../../cards/words/sitting.js";
import { sittingText } from "../../commands/texts/text-of-sitting.js";
import { nameInText } from "../../name-in-text.js";
import type { AsMember } from "../on-board.js";

/** Who is named on the roster to stand in for somebody who sends apologies: offered, and never taken for granted. */
export function usualDeputy({ roster, board, committee }: AsMember, { who, as, deputy }: AttendanceMark) {
  const member = who.kind === "member" && as === "apologies" ? roster.find(({ id }) => id === who.member) : undefined;
  const usual = member && deputy === undefined ? deputyOf(member, roster) : undefined;
  const [absent, instead] = [member && nameInText(member.id, roster), usual && nameInText(usual.id, roster)];
  if (usual === undefined || absent === undefined || instead === undefined) return [];
  const named = (text: string): SaidAttender => ({ kind: "typed", text });
  const text = sittingText({
    kind: "attend",
    marks: [{ who: named(absent), as: "apologies", deputy: named(instead) }],
  });
  if (text === undefined) return [];
  const name = board.nameOf(usual.id);
  return [{ name, button: button(`${plainTitle(name)}${words.standsIn}`, "say", { text, committee: committee.id }) }];
}
