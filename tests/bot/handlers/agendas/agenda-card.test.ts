import { describe, expect, it } from "vitest";
import { handleAgendaCard } from "../../../../src/bot/handlers/agendas/agenda-card.js";
import type { PressTurn } from "../../../../src/bot/turn/turn.js";
import type { AgendaItem } from "../../../../src/domain/agendas/agenda.js";
import type { Role } from "../../../../src/domain/committees/member.js";
import { day } from "../../../../src/domain/days/day.js";
import { readAgenda } from "../../../../src/services/agendas/read-agenda.js";
import { aCommittee } from "../../../builders/a-committee.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { aMember } from "../../../builders/a-member.js";
import { anAgenda, anAgendaItem } from "../../../builders/an-agenda.js";
import { anOpenItem, loggedLine } from "../../../builders/an-open-item.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import type { CardElement } from "../../../fakes/teams/activity.js";
import { cardText } from "../../../fakes/teams/card-text.js";
import { aStanding, aTurn, safeguarding } from "../a-turn.js";

const secret: AgendaItem = anAgendaItem({
  id: "ag_secret",
  title: "The complaint about a foster carer",
  part: "closed",
  kind: "decision",
  lead: { kind: "member", member: "m_sarah" },
  papers: { kind: "here", pages: "55-60" },
  subItems: [{ id: "ag_letter", title: "The carer's letter" }],
});
const arising = anAgendaItem({
  id: "ag_arising",
  title: "Matters arising",
  from: { kind: "standing", standing: "matters-arising", place: "begin" },
});
const scope = { tenant: "tenant-a", committee: safeguarding.id };

/** The board's meetings of March and May, that of March with a closed item, and A1, which Sarah owes by then. */
async function theAgenda(items: readonly AgendaItem[] = [arising, anAgendaItem(), secret]) {
  const store = fakeStore();
  await store.meetings.insert(aMeeting(), "turn-1");
  await store.meetings.insert(aMeeting({ id: "mt_may", on: day("2026-05-14") }), "turn-2");
  await store.agendas.save(anAgenda({ items }));
  const owed = [anOpenItem({ dueOn: day("2026-03-06") }), anOpenItem({ id: "ai_2", number: 2, part: "closed" })];
  for (const item of owed) await store.actionItems.insert(item, `turn-${item.id}`, loggedLine(item));
  const handler = handleAgendaCard({
    services: { readAgenda: readAgenda(store) },
    meetings: store.meetings,
    items: store.actionItems,
  });
  const text = ({ say }: Awaited<ReturnType<typeof handler.said>>) =>
    typeof say === "object" && "card" in say ? cardText(say.card as unknown as CardElement) : "";
  const said = async (turn: Parameters<typeof handler.said>[0], of?: Parameters<typeof handler.said>[1]["of"]) =>
    text(await handler.said(turn, { kind: "agenda", ...(of && { of }) }));
  const pressed = async (turn: PressTurn, data: Parameters<typeof handler.pressed>[1]) =>
    text(await handler.pressed(turn, data));
  return { handler, said, pressed, store };
}

const as = (role: Role) => aStanding(safeguarding, aMember({ role }));
const press = (turn: ReturnType<typeof aTurn>) =>
  ({ ...turn, message: "card-1", repeated: false }) as unknown as PressTurn;

describe("the buttons of an agenda", () => {
  const titlesIn = (card: string) => [...card.matchAll(/"title":"([^"]+)"/g)].map(([, title]) => title);
  const ofCard = async (role: Role, items?: readonly AgendaItem[]) => {
    const { handler } = await theAgenda(items);
    const { say } = await handler.said(aTurn([as(role)], "personal"), { kind: "agenda" });
    return titlesIn(JSON.stringify(typeof say === "object" && "card" in say ? say.card : {}));
  };

  it("let anybody who may suggest an item, and whoever puts the agenda in order edit it, in their own chats", async () => {
    expect(await ofCard("member")).toContain("Suggest an item");
    expect(await ofCard("member")).not.toContain("Edit");
    expect(await ofCard("clerk")).toEqual(expect.arrayContaining(["Edit", "Suggest an item"]));
    expect(await ofCard("observer")).not.toContain("Suggest an item");
  });

  it("are six at the most, however many pages it has", async () => {
    const many = Array.from({ length: 90 }, (_, at) =>
      anAgendaItem({ id: `ag_${at}`, title: "A long one ".repeat(15) }),
    );
    const buttons = (await ofCard("clerk", many)).filter((title) => title !== undefined);
    expect(buttons).toContain("More");
    expect(buttons.length).toBeLessThanOrEqual(6);
  });
});

describe("an agenda that is asked for", () => {
  it("is the coming meeting's, with what is outstanding under matters arising", async () => {
    const { said } = await theAgenda();
    const words = await said(aTurn([as("member")]));
    expect(words).toContain("Agenda, Thu 12 March");
    expect(words).toMatch(/1 Matters arising 2 outstanding/);
    expect(words).toContain("Training budget for the coming year");
  });

  it.each([
    [{ kind: "month", month: 5 }, "Agenda, Thu 14 May"],
    [{ kind: "day", on: day("2026-05-14") }, "Agenda, Thu 14 May"],
    [{ kind: "month", month: 7 }, "No meeting in July"],
    [{ kind: "day", on: day("2026-05-15") }, "No meeting on Fri 15 May"],
    [{ kind: "last" }, "No meeting yet"],
  ] as const)("is that of the meeting that was meant: %o", async (of, title) => {
    const { said } = await theAgenda();
    const words = await said(aTurn([as("member")]), of);
    expect(words.split("\n")[0]).toBe(title);
    if (title.startsWith("No meeting")) expect(words).toContain("The next meeting is Thu 12 March.");
  });

  it.each([
    ["chair", "personal", true],
    ["clerk", "personal", true],
    ["member", "personal", true],
    ["observer", "personal", false],
    ["clerk", "channel", false],
    ["chair", "group-chat", false],
  ] as const)("tells a %s in a %s of a closed item: %s", async (role, place, whole) => {
    const { said } = await theAgenda();
    const words = await said(aTurn([as(role)], place));
    expect(words.includes("foster carer")).toBe(whole);
    expect(words.includes("55-60")).toBe(whole);
    expect(words.includes("letter")).toBe(whole);
    expect(words.includes("3 closed item")).toBe(!whole);
  });

  it("tells an adviser of a closed item only where they lead it", async () => {
    const own = await theAgenda();
    expect(await own.said(aTurn([as("adviser")], "personal"))).toContain("foster carer");
    const another = await theAgenda([{ ...secret, lead: { kind: "member", member: "m_clerk" } }]);
    expect(await another.said(aTurn([as("adviser")], "personal"))).toContain("1 closed item");
  });

  it("tells somebody here nothing of a closed item, and everybody all of it where the home is private", async () => {
    const { said } = await theAgenda();
    expect(await said(aTurn([aStanding(safeguarding)]))).toContain("3 closed item");
    const home = { ...safeguarding.home, private: true as const };
    const open = aCommittee({ home });
    expect(await said(aTurn([aStanding(open, aMember())]))).toContain("foster carer");
  });

  it("shows what its reader owes in their own chat, and to a press elsewhere, there without what is closed", async () => {
    const { said, pressed } = await theAgenda();
    const standing = [as("member")];
    const alone = await said(aTurn(standing, "personal"));
    expect(alone).toContain("Yours: A1");
    expect(await said(aTurn(standing))).not.toContain("Yours");
    const here = await pressed(press(aTurn(standing)), { committee: safeguarding.id });
    expect(here).toContain("Yours: A1");
    expect(here).not.toContain("A2");
    expect(here).toContain("3 closed item");
  });

  it("of another board's meeting is nothing to a made-up press", async () => {
    const { pressed } = await theAgenda();
    const words = await pressed(press(aTurn([as("member")])), { committee: safeguarding.id, meeting: "mt_elsewhere" });
    expect(words).not.toContain("Agenda,");
  });

  it("goes on with each press of More", async () => {
    const items = Array.from({ length: 100 }, (_, index) =>
      anAgendaItem({ id: `ag_${index}`, title: `${index} ${"long ".repeat(50)}` }),
    );
    const { pressed } = await theAgenda(items);
    const words = await pressed(press(aTurn([as("member")])), {
      committee: scope.committee,
      meeting: "mt_march",
      page: 2,
    });
    expect(words).toMatch(/\d+ to \d+ of 100/);
    expect(words).not.toMatch(/^1 0 long/m);
  });
});
