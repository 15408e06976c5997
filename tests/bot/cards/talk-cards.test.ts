import { describe, expect, it } from "vitest";
import { presentWhatThisIs } from "../../../src/bot/cards/committees/present-outsiders.js";
import { presentMeetingSaved } from "../../../src/bot/cards/meetings/present-meeting.js";
import { presentNotUnderstood } from "../../../src/bot/cards/talk/present-talk.js";
import { day } from "../../../src/domain/days/day.js";
import { aWorld } from "./a-world.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const { board, meeting } = aWorld();
const bot = "Matters Arising";

describe("what could not be read", () => {
  const answer = (...nearest: string[]) => presentNotUnderstood({ typed: "hm", nearest });

  it("is answered with what is nearest, and with Help once", () => {
    expect(titlesOf(answer("done 12", "help"))).toEqual(["done 12", "Help"]);
    expect(wordsOf(answer("done 12", "help"))).toContain("Did you mean this?");
    expect(titlesOf(answer("done 12", "show 12"))).toEqual(["done 12", "show 12", "Help"]);
    expect(wordsOf(answer("done 12", "show 12"))).toContain("Did you mean one of these?");
  });

  it("asks nothing where nothing is near", () => {
    expect(titlesOf(answer("help"))).toEqual(["Help"]);
    expect(wordsOf(answer())).toContain("Nothing has changed. Say “help” to see what I understand.");
  });
});

describe("What is this?", () => {
  it("says in a shared place what to say first, and offers it", () => {
    const card = presentWhatThisIs({ bot, place: "channel" });
    expect(wordsOf(card)).toContain("press Set up, or say “@Matters Arising set up”.");
    expect(titlesOf(card)).toEqual(["Set up"]);
  });

  it("says in a personal chat where that has to be said", () => {
    const card = presentWhatThisIs({ bot, place: "personal" });
    expect(wordsOf(card)).toContain("add me to your board's channel or group chat");
    expect(titlesOf(card)).toEqual([]);
  });
});

describe("what was due at a cancelled meeting", () => {
  const cancelled = (moved: number, next?: string) =>
    wordsOf(
      presentMeetingSaved({
        board,
        meeting,
        news: { kind: "cancelled", ...(next === undefined ? {} : { next: day(next) }) },
        moved: Array.from({ length: moved }, (_, n) => n + 1),
      }),
    );

  it("waits where no other is planned", () => {
    expect(cancelled(1)).toContain("1 due day waits until another meeting is planned.");
    expect(cancelled(2)).toContain("2 due days wait until another meeting is planned.");
  });

  it("moves to the next, by name of its day", () => {
    expect(cancelled(1, "2026-04-21")).toContain("1 due day moves to the next meeting, Tue 21 April.");
    expect(cancelled(0, "2026-04-21")).not.toContain("due day");
  });
});
