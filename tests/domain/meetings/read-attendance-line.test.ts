import { describe, expect, test } from "vitest";
import {
  type AttendanceReading,
  readAttendanceLine,
  type SaidAttender,
} from "../../../src/domain/meetings/read-attendance-line.js";
import { aMember } from "../../builders/a-member.js";

const roster = ["Sue Wynne", "Tom Brierley", "Pete Horne", "Sarah Jones", "Cllr Jane Pitchley"].map((name, at) =>
  aMember({ id: `m_${at}`, name }),
);
const mentions = [{ channelId: "29:sue", name: "Sue Wynne" }];
const named = (one: SaidAttender) => (one.kind === "me" ? "me" : one.kind === "mention" ? `@${one.text}` : one.text);

function inShort(reading: AttendanceReading | undefined): string {
  if (reading === undefined) return "nothing";
  const marks = reading.marks.map(({ who, as, deputy, note }) =>
    [named(who), as, deputy && `for whom ${named(deputy)}`, note].filter((part) => part !== undefined).join(" "),
  );
  return [...(reading.everyone ? ["everyone"] : []), ...marks].join(", ");
}

describe("what is said of attendance", () => {
  test.each([
    ["present: Sarah, Tom, Councillor Pitchley", "Sarah present, Tom present, Councillor Pitchley present"],
    ["Present - Sarah and Tom", "Sarah present, Tom present"],
    ["in attendance: Jean Imray, Deputy Director", "Jean Imray, Deputy Director present"],
    ["in attendance: Jean Imray, Deputy Director, and Ali Ray", "Jean Imray, Deputy Director present, Ali Ray present"],
    ["guests: Jean Imray (Deputy Director)", "Jean Imray, Deputy Director present"],
    ["present: Sue (Board Manager)", "Sue present"],
    ["present: Sue (by phone)", "Sue present by phone"],
    ["apologies from Sue", "Sue apologies"],
    ["apologies for absence were received from Sue and Pete", "Sue apologies, Pete apologies"],
    ["apologies: Sue (Tom Brierley deputising), Pete", "Sue apologies for whom Tom Brierley, Pete apologies"],
    ["apologies: Sue, represented by Tom", "nothing"],
    ["apologies: Sue represented by Tom", "Sue apologies for whom Tom"],
    ["present: Sarah, Tom (for Sue)", "Sarah present, Sue apologies for whom Tom"],
    ["present: Jean Imray representing Sue", "Sue apologies for whom Jean Imray"],
    ["Sue sends apologies", "Sue apologies"],
    ["Sue sends apologies, Tom stands in for her", "Sue apologies for whom Tom"],
    ["Sue sent her apologies and Tom deputises", "Sue apologies for whom Tom"],
    ["Sue can't make the meeting", "Sue apologies"],
    ["\ue000 sends apologies", "@Sue Wynne apologies"],
    ["Tom is standing in for Sue today", "Sue apologies for whom Tom"],
    ["Sue is absent", "Sue absent"],
    ["Sue isn't here", "Sue absent"],
    ["absent: Sue, Pete", "Sue absent, Pete absent"],
    ["Sue is here", "Sue present"],
    ["I am here", "me present"],
    ["Sue left at item 6", "Sue present left at item 6"],
    ["Tom arrived at item 3", "Tom present arrived at item 3"],
    ["Sue left the meeting", "Sue present left the meeting"],
    ["everyone is present except Sue and Tom", "everyone, Sue absent, Tom absent"],
    ["all present", "everyone"],
    ["everybody is here but Sue", "everyone, Sue absent"],
    ["apologies from me", "me apologies"],
    ["I send my apologies", "me apologies"],
    ["I can't come to the meeting", "me apologies"],
    ["take Jean Imray off the attendance", "Jean Imray none"],
  ])("“%s”: %s", (said, means) => {
    expect(inShort(readAttendanceLine(said, { roster, mentions }))).toBe(means);
  });

  test.each([
    ["apologies", "a word of courtesy, or a list that is asked for"],
    ["apologies for the late papers", "what it is for is nobody"],
    ["the hall is absent", "no person"],
    ["the report is present", "no person"],
    ["Sue left", "she may have left the board"],
    ["Sue left the board", "likewise"],
    ["everyone to send comments", "an action"],
    ["everyone", "nothing is said of them"],
    ["all to be present by 10", "an action"],
    ["present: Sue; apologies: Tom", "a list with headings, to be pasted"],
    ["Sue is here to chair the panel", "a sentence"],
    ["Tom stands in for Sue", "who is deputy from now on"],
    ["Sue can't come by Friday", "more time"],
  ])("“%s” is none: %s", (said) => {
    expect(inShort(readAttendanceLine(said, { roster, mentions }))).toBe("nothing");
  });
});
