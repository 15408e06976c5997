import { mayListClosed, type Reader } from "../../domain/committees/may-read.js";
import { isoInstant } from "../../domain/days/iso-instant.js";
import type { HeldBoard } from "../../services/privacy/held-about.js";
import { heldFileWords as words } from "../cards/words/privacy.js";

type Within = { reader: Reader; budget: { take<Entry>(entries: readonly Entry[]): readonly Entry[] } };

/** What the papers of a board's meetings hold of whoever reads it. Of the closed part only what their role may read. */
export function meetingParts({ committee, meetings }: HeldBoard, { reader, budget }: Within) {
  const at = (instant: Date) => isoInstant(instant, committee.zone);
  const own = mayListClosed(committee.id, reader, true);
  const shown = (part: "open" | "closed", typed: string, closed: string) => (part === "open" || own ? typed : closed);
  return {
    meetings: budget.take(meetings.attended).map(({ on, attendance, declared }) => ({
      on,
      ...(attendance !== undefined && { noted: attendance.as }),
      ...(attendance?.note !== undefined && { note: attendance.note }),
      declared: declared.map(({ part, interest, at: when }) => ({
        at: at(when),
        interest: shown(part, interest, words.closedItem),
      })),
    })),
    decisions: budget.take(meetings.decisions).map(({ number, part, text, on }) => ({
      number: `D${number}`,
      on,
      recorded: shown(part, text, words.closedDecision),
    })),
    programme: budget.take(meetings.programme).map(({ number, part, title, at: when, state }) => ({
      number: `P${number}`,
      at: at(when),
      title: shown(part, title, words.closedItem),
      state: state.kind,
    })),
    suggested: budget.take(meetings.suggestions).map(({ number, part, title, at: when, state }) => ({
      number: `S${number}`,
      at: at(when),
      title: shown(part, title, words.closedItem),
      state: state.kind,
    })),
  };
}
