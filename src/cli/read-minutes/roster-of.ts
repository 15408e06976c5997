import type { Member } from "../../domain/committees/member.js";
import { readAttendance } from "../../domain/committees/read-attendance.js";
import type { Paper } from "../../domain/minutes/paper.js";

/**
 * Those whom a list of members names: an attendance list, or a table with a line for each of them. Undefined where it is not plainly a list
 * of people.
 */
export function rosterOf({ blocks }: Paper): readonly Member[] | undefined {
  const text = blocks
    .flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.map((cell) => cell.text).join("\t")) : [block.text],
    )
    .join("\n");
  const list = readAttendance(text, []) ?? readAttendance(`In attendance:\n${text}`, []);
  return list?.people.map(({ name, role = "member", initials, roleTitle, agency }, at) => ({
    id: `m_${at}`,
    tenant: "",
    committee: "c_read",
    name,
    role,
    ...(initials !== undefined && { initials }),
    ...(roleTitle !== undefined && { roleTitle }),
    ...(agency !== undefined && { agency }),
  }));
}
