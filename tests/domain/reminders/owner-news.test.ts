import { describe, expect, it } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Owners } from "../../../src/domain/actions/owners.js";
import { day } from "../../../src/domain/days/day.js";
import { isOwnersNews, ownerNews } from "../../../src/domain/reminders/owner-news.js";
import { wasGrantedTo, wasReopened } from "../../../src/domain/reminders/request-news.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const sarah = aMember();
const tom = aMember({ id: "m_tom", person: "p_tom", name: "Tom Ashdown" });
const at = new Date("2026-03-04T10:00:00Z");
const later = new Date("2026-03-04T12:00:00Z");
const named = (...members: [string, Date][]): Owners => ({
  kind: "named",
  owners: members.map(([member, assignedAt]) => ({ member: member as "m_sarah", assignedAt })),
});
const before = anOpenItem({ owners: named(["m_sarah", at]) });
const request = { kind: "day" as const, to: { kind: "none" as const }, by: sarah.id, at };

const news = (item: ActionItem, member = sarah, than: ActionItem | undefined = before) =>
  ownerNews(item, than, member)?.stage;

describe("a change of an action is news to an owner", () => {
  it("who came to owe it, and not to who owed it before", () => {
    const both = { ...before, owners: named(["m_sarah", at], ["m_tom", later]) };
    expect(news(both, tom)).toBe("new");
    expect(news(both, sarah)).toBeUndefined();
    expect(ownerNews(before, undefined, sarah)).toEqual({ stage: "new", since: at });
    expect(isOwnersNews(both, before)).toBe(true);
  });

  it("whose due day it is, and not for other words for the same day", () => {
    const moved = { ...before, due: { kind: "day" as const, on: day("2026-03-20") }, dueSetAt: later };
    expect(ownerNews(moved, before, sarah)).toEqual({ stage: "changed", since: later });
    expect(isOwnersNews(moved, before)).toBe(true);
    const sameDay = { ...before, due: { kind: "day" as const, on: day("2026-03-06"), typed: "Friday" } };
    expect(isOwnersNews(sameDay, before)).toBe(false);
  });

  it("of whom it was opened again", () => {
    const ended = { ...before, state: { kind: "discharged" as const, at, by: sarah.id } };
    const again = { ...before, owners: named(["m_sarah", later]) };
    expect(news(again, sarah, ended)).toBe("new");
    expect(isOwnersNews(again, ended)).toBe(true);
    // Taking one's Done back is no news: nobody was told that it ended.
    expect(news(before, sarah, ended)).toBeUndefined();
  });

  it("whose request was declined, and only to them", () => {
    const both = { ...before, owners: named(["m_sarah", at], ["m_tom", at]) };
    const item = { ...both, declined: { asked: request, by: tom.id, at: later } };
    expect(ownerNews(item, both, sarah)).toEqual({ stage: "declined", since: later, request: at });
    expect(news(item, tom, both)).toBeUndefined();
    expect(news(item, sarah, item)).toBeUndefined();
    expect(isOwnersNews(item, both)).toBe(true);
    expect(isOwnersNews(item, item)).toBe(false);
  });

  it("never of what is no longer open", () => {
    const done = { ...before, state: { kind: "discharged" as const, at, by: sarah.id } };
    expect(isOwnersNews(done, before)).toBe(false);
    expect(news(done)).toBeUndefined();
  });
});

describe("the last change", () => {
  const undoing = (parts: object) => ({ ...before, undoable: { by: tom.id, at, before: parts } });

  it("granted somebody's request where it took that away and set day or owners", () => {
    expect(wasGrantedTo(undoing({ request, due: before.due }), sarah)).toBe(true);
    expect(wasGrantedTo(undoing({ request, owners: before.owners }), sarah)).toBe(true);
    expect(wasGrantedTo(undoing({ request, due: before.due }), tom)).toBe(false);
    expect(wasGrantedTo(undoing({ request, declined: null }), sarah)).toBe(false);
    expect(wasGrantedTo({ ...undoing({ due: before.due }) }, sarah)).toBe(false);
    expect(wasGrantedTo({ ...before, undoable: { by: tom.id, at, before: "logged" } }, sarah)).toBe(false);
  });

  it("opened it again where it had ended before", () => {
    expect(wasReopened(undoing({ state: { kind: "discharged", at, by: tom.id } }))).toBe(true);
    expect(wasReopened(undoing({ task: "another" }))).toBe(false);
    expect(wasReopened(before)).toBe(false);
  });
});
