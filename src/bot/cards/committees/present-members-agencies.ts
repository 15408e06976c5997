import { agencyKey } from "../../../domain/committees/agency.js";
import { type Member, present } from "../../../domain/committees/member.js";
import type { AgencyNamed } from "../../../services/committees/rename-agency.js";
import { longestMessage } from "../../commands/read-command.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { nameLine, plainTitle } from "../typed-text.js";
import { roleHeads, agenciesWords as words } from "../words/members.js";
import { titles } from "../words/titles.js";

/** So many agencies stand on the card; no board has more. */
const mostShown = 40;

/** The agencies of the board, with how many sit for each and what else it is called. */
export function presentAgencies({
  roster,
  board,
  figures = false,
}: {
  roster: readonly Member[];
  board: Board;
  /** Whether the reader may see how each of them stands. */
  figures?: boolean;
}): Rendered {
  const here = present(roster);
  const agencies = new Map<string, { name: string; aliases: readonly string[]; count: number }>();
  for (const { agency, agencyAliases = [] } of here) {
    const key = agencyKey(agency ?? "");
    if (agency === undefined || key === "") continue;
    const known = agencies.get(key) ?? { name: agency, aliases: agencyAliases, count: 0 };
    agencies.set(key, { ...known, count: known.count + 1 });
  }
  const all = [...agencies.values()].sort((one, other) => alphabet.compare(one.name, other.name));
  const without = here.filter(({ agency }) => agencyKey(agency ?? "") === "").length;
  const lines = all.slice(0, mostShown).map(({ name, aliases, count }): Line => {
    const also = aliases.length === 0 ? "" : words.also + aliases.map(nameLine).join(", ");
    return [strong(nameLine(name)), plain(gap + roleHeads.member(count)), ...(also === "" ? [] : [quiet(also)])];
  });
  const none: Line = [plain(words.none), strong(words.example), plain(".")];
  const foot = [
    ...(all.length > mostShown ? [words.more(all.length - mostShown)] : []),
    ...(all.length > 0 && without > 0 ? [words.without(without)] : []),
  ];
  const body = all.length === 0 ? [none] : lines;
  const more = figures && all.length > 0 ? [byAgencyButton(board)] : [];
  return list(words.title(all.length), board, body, { foot: foot.join(" "), buttons: more });
}

const alphabet = new Intl.Collator("en-GB", { numeric: true });

/** What was said of an agency's names, and what is true now. */
export function presentAgencyNamed({
  named,
  said,
  board,
}: {
  named: AgencyNamed;
  said: { agency: string; alias: string };
  board: Board;
}): Rendered {
  const [agency, alias] = [strong(nameLine(said.agency)), strong(nameLine(said.alias))];
  switch (named.kind) {
    case "named":
    case "no-change": {
      const title = named.kind === "named" ? words.named : words.same;
      const also = named.aliases.map(nameLine).join(", ");
      const line = [
        strong(nameLine(named.agency)),
        ...(also === "" ? [] : [quiet(words.also + also)]),
        plain(`.${words.known(named.members)}`),
      ];
      return message(title, board, [line]);
    }
    case "unknown-agency":
      return presentNoAgency({ typed: said.agency, board });
    case "means-another":
      return message(words.another, board, [
        [alias, plain(words.means), strong(nameLine(named.agency)), plain(words.anotherSentence)],
      ]);
    case "too-many":
      return message(words.tooMany, board, [[agency, plain(gap), plain(words.tooManySentence)]]);
  }
}

/** Nobody sits for what was named. */
export function presentNoAgency({ typed, board }: { typed: string; board: Board }): Rendered {
  const line = [strong(nameLine(typed)), plain(words.unknownSentence + words.unknownNext)];
  const all = button(titles.agencies, "say", { text: "agencies", committee: board.committee.id });
  return message(words.unknown, board, [line], [all]);
}

/** Several agencies may be meant. `says`: the message with one of them. */
export function presentWhichAgency(view: {
  typed: string;
  agencies: readonly string[];
  board: Board;
  says: (agency: string) => string;
}): Rendered {
  const { typed, agencies, board, says } = view;
  const buttons = agencies
    .slice(0, 4)
    .filter((agency) => says(agency).length <= longestMessage)
    .map((agency) => button(plainTitle(agency), "say", { text: says(agency), committee: board.committee.id }));
  return message(words.which, board, [[strong(nameLine(typed)), plain(words.whichSentence)]], buttons);
}

function byAgencyButton({ committee }: Board): Button {
  return button(titles.byAgency, "agencies.figures", { committee: committee.id });
}

function list(
  title: string,
  board: Board,
  lines: readonly Line[],
  { foot, buttons = [] }: { foot: string; buttons?: readonly Button[] },
): Rendered {
  const body: readonly Element[] = lines.map((line) => textLine(line));
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body,
    foot: maybeLine(foot === "" ? undefined : [small(foot)]),
    buttons: buttonSet(buttons),
  });
  return { card, summary: summaryOf(title) };
}

function message(title: string, board: Board, lines: readonly Line[], buttons: readonly Button[] = []): Rendered {
  const body = [textLine(placeLine(board), "None"), ...lines.map((line) => textLine(line))];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }),
    summary: summaryOf(title),
  };
}
