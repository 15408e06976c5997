import { createHash } from "node:crypto";
import { type Member, present } from "../../../domain/committees/member.js";
import { onlyNamesake } from "../../../services/committees/add-people.js";
import type { People, SeenPerson } from "../../../store/people.js";
import type { ReadRoster } from "../../read-roster.js";
import type { OnBoard } from "../on-board.js";

/** Somebody in the home who is not on the roster. */
export type MissingPerson = { key: string; seen: SeenPerson; namesake?: Member };

export type NotOnRoster = {
  /** By name. "unread": Teams did not say who is here. */
  find(on: OnBoard): Promise<readonly MissingPerson[] | "unread">;
  /** How many they are; absent where Teams does not say so at once. */
  count(on: OnBoard): Promise<number | undefined>;
};

type Deps = {
  people: Pick<People, "findByChannelIds">;
  readRoster: ReadRoster;
  /** Lets so many milliseconds of real time pass. */
  wait: (ms: number) => Promise<unknown>;
};

/** So long somebody waits for what only completes a card. */
const patienceMs = 1_500;

/** Compares who is in a committee's home with who is on its roster. Nobody is written down by that. */
export function notOnRoster({ people, readRoster, wait }: Deps): NotOnRoster {
  const find: NotOnRoster["find"] = async ({ committee, roster, scope }) => {
    if (!committee.home.installed) return "unread";
    const { conversation, serviceUrl } = committee.home;
    const here = await readRoster({ tenant: scope.tenant, conversation, serviceUrl });
    if (here === "unread") return "unread";
    const ids = here.flatMap(({ channelId }) => channelId ?? []);
    const known = ids.length === 0 ? [] : await people.findByChannelIds({ tenant: scope.tenant }, ids);
    const members = new Set(present(roster).flatMap(({ person }) => person ?? []));
    const onRoster = new Set(known.filter(({ id }) => members.has(id)).map(({ channelId }) => channelId));
    const missing = here.filter(({ channelId }) => channelId !== undefined && !onRoster.has(channelId));
    return missing
      .map((seen): MissingPerson => {
        const namesake =
          missing.filter(({ name }) => name === seen.name).length > 1 ? undefined : onlyNamesake(seen.name, roster);
        return { key: keyOf(committee.id, seen), seen, ...(namesake === undefined ? {} : { namesake }) };
      })
      .sort((one, other) => alphabet.compare(one.seen.name, other.seen.name));
  };
  return {
    find,
    async count(on) {
      // Who is here only completes the card: it is not waited for, and a place that can't be read is passed over.
      const found = await Promise.race([find(on).catch(() => "unread" as const), wait(patienceMs)]);
      return Array.isArray(found) ? found.length : undefined;
    },
  };
}

const alphabet = new Intl.Collator("en-GB");

/** Stands for somebody in what a form sends: their id is Teams' own and may be long. */
function keyOf(committee: string, { channelId = "" }: SeenPerson): string {
  return createHash("sha256")
    .update(JSON.stringify([committee, channelId]))
    .digest("hex")
    .slice(0, 16);
}
