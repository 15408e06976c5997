import { expect, test } from "vitest";
import { readRoster } from "../../src/bot/read-roster.js";

const home = { conversation: "19:home@thread.tacv2", serviceUrl: "http://127.0.0.1:4100/" };
const member = (id: string, name: string, role?: string, entraId?: string) => ({ id, name, role, entraId });

test("people are read page by page, without bots, and whoever comes from another organisation is a guest", async () => {
  const pages = [
    [member("29:sarah", "Sarah Kent", "user", "entra-sarah"), member("28:bot", "Matters Arising")],
    [member("29:gil", "Gil Marsh", "guest"), member("29:helper", "Helper", "bot")],
  ];
  const roster = await readRoster({
    pagedMembers: async (_of, page) => {
      const at = Number(page?.continuationToken ?? 0);
      return { kind: "members", members: pages[at] ?? [], continuationToken: at === 0 ? "1" : undefined };
    },
  })(home);
  expect(roster).toEqual([
    { channelId: "29:sarah", name: "Sarah Kent", entraId: "entra-sarah" },
    { channelId: "29:gil", name: "Gil Marsh", guest: true },
  ]);
});

test("a page that Teams does not give leaves all of it unread", async () => {
  const read = readRoster({ pagedMembers: async () => ({ kind: "failed", reason: "Forbidden" }) });
  expect(await read(home)).toBe("unread");
});
