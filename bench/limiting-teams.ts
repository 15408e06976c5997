import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What came to a connector that keeps Teams' limits. */
export type LimitingTeams = {
  serviceUrl: string;
  /** Ends once so many notices were taken. */
  taken(count: number): Promise<void>;
  /** Notices taken, how many were refused for coming too fast, and over how many seconds. */
  figures(): { taken: number; refused: number; seconds: number };
  close(): void;
};

/** Teams' documented limits: of an app in a tenant, and of one conversation. */
const tenantASecond = 50;
const conversationASecond = 7;

/** Takes each notice after `answerMs`, and refuses what comes faster than Teams allows. */
export async function limitingTeams(answerMs: number): Promise<LimitingTeams> {
  const recent = new Map<string, number[]>();
  let [taken, refused, first, last] = [0, 0, 0, 0];
  let enough: { count: number; resolve: () => void } | undefined;
  const isAllowed = (key: string, count: number, now: number): boolean => {
    const past = (recent.get(key) ?? []).filter((at) => at > now - 1_000);
    const allowed = past.length < count;
    recent.set(key, allowed ? [...past, now] : past);
    return allowed;
  };
  const server = createServer((incoming, outgoing) => {
    const now = performance.now();
    incoming.resume();
    const [, conversation = ""] = /conversations\/([^/?]+)\/activities/.exec(incoming.url ?? "") ?? [];
    const [, tenant = ""] = decodeURIComponent(conversation).split(":");
    const allowed = isAllowed(tenant, tenantASecond, now) && isAllowed(conversation, conversationASecond, now);
    if (allowed) {
      taken += 1;
      first ||= now;
      last = now;
    } else refused += 1;
    setTimeout(() => {
      outgoing.writeHead(allowed ? 201 : 429, { "content-type": "application/json" });
      outgoing.end(allowed ? JSON.stringify({ id: `m${taken}` }) : "{}");
      if (enough !== undefined && taken >= enough.count) enough.resolve();
    }, answerMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`,
    taken: (count) => new Promise((resolve) => (enough = { count, resolve })),
    figures: () => ({ taken, refused, seconds: (last - first) / 1_000 }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
