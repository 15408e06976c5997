import { expect, test } from "vitest";
import { agendaMeeting } from "../../../src/bot/commands/readers/agenda-words.js";
import { readMeetingRef } from "../../../src/bot/commands/readers/meeting-ref.js";
import { day } from "../../../src/domain/days/day.js";

const today = day("2026-03-04");

test.each(["board", "committee", "commission", "group", "panel", "full", "main"])(
  "a %s's meetings are named by what it calls itself",
  (own) => {
    expect(readMeetingRef(`the last ${own} meeting`, today)).toEqual({ kind: "last" });
    expect(agendaMeeting(`the May ${own} meeting`, today)).toEqual({ kind: "month", month: 5 });
  },
);
