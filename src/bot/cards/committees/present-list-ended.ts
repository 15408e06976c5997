import type { Member } from "../../../domain/committees/member.js";
import type { ListEnded } from "../../../services/committees/accept-roster.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { rosterListTitles, rosterListWords } from "../words/roster-list.js";
import { titles } from "../words/titles.js";
import { named, withoutAccount } from "./present-roster-list.js";

/** Who came for whom and is no deputy is named for so many. */
const mostNotDeputies = 6;

/** What became of an attendance list. `mine`: the reader decided it. */
export function presentListEnded(view: {
  ended: ListEnded;
  mine: boolean;
  roster: readonly Member[];
  board: Board;
}): Rendered {
  const { ended, mine, board, roster } = view;
  const scope = { committee: board.committee.id };
  const paste = button(rosterListTitles.paste, "roster.paste.ask", scope);
  const members = button(titles.members, "members.show", { ...scope, page: 1 });
  const guide = button(titles.guide, "set-up.guide", scope);
  switch (ended.kind) {
    case "gone":
      return message(rosterListTitles.gone, board, [textLine([plain(rosterListWords.goneSentence)])], [paste]);
    case "thrown-away": {
      const by = mine ? [] : [textLine([strong(nameLine(board.nameOf(ended.by))), plain(rosterListWords.thrownBy)])];
      const body = [...by, textLine([plain(rosterListWords.nothingChanged)])];
      return message(rosterListTitles.thrownAway, board, body, [paste, guide]);
    }
    case "accepted": {
      const by = mine ? [] : [textLine([strong(nameLine(board.nameOf(ended.by))), plain(rosterListWords.by)])];
      const title = mine ? rosterListTitles.accepted : rosterListTitles.acceptedBefore;
      const body = [...by, countsLine(ended.outcome), ...rest(ended.outcome, roster)];
      const { notListed } = ended.outcome;
      const others = notListed === 0 ? [] : [textLine([plain(rosterListWords.notOnList(notListed))])];
      const untick = notListed === 0 ? [] : [button(titles.untick, "set-up.show", scope)];
      return message(title, board, [...body, ...others], [members, ...untick, guide]);
    }
  }
}

type Outcome = Extract<ListEnded, { kind: "accepted" }>["outcome"];

function countsLine({ added, described, unchanged, leftOut }: Outcome): Element {
  const counts = { added: added.length, described: described.length, unchanged, leftOut };
  const said = (["added", "described", "unchanged", "leftOut"] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} ${rosterListWords.counts[name]}`);
  return textLine([plain(said.length === 0 ? rosterListWords.nothingChanged : `${said.join(" · ")}.`)]);
}

function rest({ notDeputies }: Outcome, roster: readonly Member[]): readonly Element[] {
  const unreached = withoutAccount(roster);
  const told = notDeputies
    .slice(0, mostNotDeputies)
    .map(({ name, of }) => rosterListWords.cameFor(nameLine(name), nameLine(of)));
  const more = notDeputies.length - told.length;
  return [
    ...(unreached.length === 0
      ? []
      : [
          textLine([
            strong(rosterListWords.noAccount(unreached.length)),
            plain(named(unreached) + rosterListWords.passedOn),
          ]),
        ]),
    ...(told.length === 0
      ? []
      : [
          textLine([
            strong(rosterListWords.notDeputy),
            plain(
              (more > 0 ? told.join(", ") + rosterListWords.more(more) : listed(told)) + rosterListWords.notDeputyWhy,
            ),
          ]),
        ]),
  ];
}

function message(
  title: string,
  board: Board,
  body: readonly Element[],
  buttons: Parameters<typeof buttonSet>[0],
): Rendered {
  const card = renderCard("message", {
    title,
    body: [textLine(placeLine(board), "None"), ...body],
    foot: [],
    buttons: buttonSet(buttons),
  });
  return { card, summary: summaryOf(title) };
}
