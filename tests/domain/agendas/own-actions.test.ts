import { expect, it } from "vitest";
import { ownActionsByItem } from "../../../src/domain/agendas/own-actions.js";
import { day } from "../../../src/domain/days/day.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { anAgendaItem } from "../../builders/an-agenda.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const meeting = aMeeting();
const arising = anAgendaItem({
  id: "ag_arising",
  from: { kind: "standing", standing: "matters-arising", place: "begin" },
});
const fees = anAgendaItem({ id: "ag_fees" });
const action = (number: number, on: string | null, more: Parameters<typeof anOpenItem>[0] = {}) =>
  anOpenItem({ id: `ai_${number}`, number, dueOn: on === null ? null : day(on), ...more });
const found = (items: readonly ReturnType<typeof anAgendaItem>[], ...owed: ReturnType<typeof action>[]) =>
  Object.fromEntries(
    [...ownActionsByItem(owed, { items, firstNumber: 30, meeting })].map(([id, own]) => [
      id,
      own.map((one) => one.number),
    ]),
  );

it("what somebody owes stands under matters arising once it is due by the meeting", () => {
  const due = [action(1, "2026-02-01"), action(2, meeting.on), action(3, "2026-03-13"), action(4, null)];
  expect(found([arising, fees], ...due)).toEqual({ ag_arising: [1, 2] });
  expect(found([fees], ...due)).toEqual({});
});

it("what was agreed under an item of this meeting stands under it, whenever it is due", () => {
  const here = { meeting: meeting.id, agendaItem: "31" };
  expect(found([arising, fees], action(5, "2026-05-01", here), action(6, "2026-02-01", here))).toEqual({
    ag_fees: [5, 6],
  });
  expect(found([arising, fees], action(7, "2026-05-01", { ...here, agendaItem: "99" }))).toEqual({});
  expect(found([arising, fees], action(8, "2026-02-01", { meeting: "mt_january", agendaItem: "31" }))).toEqual({
    ag_arising: [8],
  });
});

it("what was logged at this meeting stays under its item when another is put before it, and goes nowhere when the item does", () => {
  const here = { meeting: meeting.id, agendaItem: "31", agendaItemId: "ag_fees" } as const;
  expect(found([arising, anAgendaItem({ id: "ag_urgent" }), fees], action(5, "2026-05-01", here))).toEqual({
    ag_fees: [5],
  });
  expect(found([arising, anAgendaItem({ id: "ag_urgent" })], action(5, "2026-05-01", here))).toEqual({});
});
