import { matchMember } from "../../../domain/committees/match-member.js";
import { present } from "../../../domain/committees/member.js";
import type { AttendanceMark } from "../../../domain/meetings/attendance-marks.js";
import type { Attender } from "../../../domain/meetings/meeting-record.js";
import { attendanceWords as words } from "../../cards/words/sitting.js";
import type { VerbData } from "../../verbs.js";
import type { OnBoard } from "../on-board.js";

/** What a form of apologies holds. `objection`: why it can't be recorded so; then nothing is marked. */
export type ReadApologies = {
  entered: { members: string; deputy: string };
  marks: readonly AttendanceMark[];
  objection?: string;
};

/** Who was ticked as sending apologies, and who comes for them: a member, or a guest by the name that was typed. */
export function readApologies(
  { roster }: Pick<OnBoard, "roster">,
  data: Pick<VerbData<"apologies.record">, "members" | "deputy">,
): ReadApologies {
  const entered = { members: textOf(data.members), deputy: textOf(data.deputy).trim() };
  const chosen = entered.members.split(",");
  const ticked = present(roster).filter(({ id }) => chosen.includes(id));
  const objected = (objection: string): ReadApologies => ({ entered, marks: [], objection });
  if (ticked.length === 0) return objected(words.formNobody);
  if (entered.deputy !== "" && ticked.length > 1) return objected(words.formOneDeputy);
  const deputy = entered.deputy === "" ? undefined : deputyEntered({ roster }, entered.deputy);
  if (deputy === "several") return objected(words.formWhichDeputy);
  const instead = deputy === undefined ? {} : { deputy };
  return {
    entered,
    marks: ticked.map(({ id }) => ({ who: { kind: "member", member: id }, as: "apologies", ...instead })),
  };
}

function deputyEntered({ roster }: Pick<OnBoard, "roster">, typed: string): Attender | "several" {
  const match = matchMember(typed, roster);
  if (match.kind === "several") return "several";
  return match.kind === "one" ? { kind: "member", member: match.member.id } : { kind: "guest", name: typed };
}

function textOf(entered: unknown): string {
  return typeof entered === "string" ? entered : "";
}
