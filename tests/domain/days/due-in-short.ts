import type { DueReading } from "../../../src/domain/days/due-reading.js";

/** A reading on one line: the day itself, with "typed" where its date was; "ask" and the days to choose from; or the kind. */
export function inShort(reading: DueReading): string {
  switch (reading.kind) {
    case "day":
      return reading.explicit ? `${reading.on} typed` : reading.on;
    case "ambiguous":
      return `ask ${reading.readings.join(" ")}`;
    case "past":
      return `past ${reading.on}`;
    case "next-meeting":
    case "papers-deadline":
    case "ongoing":
    case "vague":
    case "impossible":
    case "unreadable":
      return reading.kind;
  }
}
