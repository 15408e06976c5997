import { rows } from "../../fakes/teams/card-text.js";
import type { Message } from "../../fakes/teams/kept-messages.js";
import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { Person } from "../../fakes/teams/world.js";
import { buttonsOn, cardIn } from "./read-card.js";

/** The words of every row of a list, in order, by pressing More until there is no more. */
export async function readPages(teams: FakeTeams, reader: Person, list: Message): Promise<string[]> {
  const rowsOf = (card: Parameters<typeof cardIn>[0]) => rows(cardIn(card)).map(({ text }) => text);
  const read = rowsOf({ card: teams.viewOf(reader, list) });
  while (buttonsOn({ card: teams.viewOf(reader, list) }).includes("More"))
    read.push(...rowsOf(await teams.press(reader, list, "More")));
  return read;
}
