import { isSameAttender } from "../../domain/meetings/attendance-marks.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Declaration } from "../../domain/meetings/meeting-record.js";
import type { ChangeRecord } from "./change-record.js";

/** So many are on the record of one meeting at most. */
const mostDeclarations = 200;

/** Records interests that somebody declared; one that stands there already is not written twice. */
export function declareInterest({ changeRecord }: { changeRecord: ChangeRecord }) {
  return (meeting: Meeting, declared: Declaration, turnKey: string) =>
    changeRecord<"too-many">(meeting, turnKey, (record) => {
      const isThere = record.declarations.some(
        ({ who, item, interest }) =>
          isSameAttender(who, declared.who) && item === declared.item && interest === declared.interest,
      );
      if (isThere) return record;
      if (record.declarations.length >= mostDeclarations) return "too-many";
      return { ...record, declarations: [...record.declarations, declared] };
    });
}
