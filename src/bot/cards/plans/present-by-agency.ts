import { agencyKey } from "../../../domain/committees/agency.js";
import { isOfAgency } from "../../../domain/committees/agency-names.js";
import type { Member } from "../../../domain/committees/member.js";
import type { AgencyFigures } from "../../../domain/plans/agency-figures.js";
import type { AgencyBoard } from "../../../services/plans/agency-board.js";
import { type ListRef, listRef, writeList } from "../../list-ref.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small, smallAlarm } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { agencyWords as words } from "../words/plans.js";
import { titles } from "../words/titles.js";

/** So many agencies stand on the card, the worst of them. */
const mostShown = 15;
const longestList = 200;
const isList = new RegExp(`^${listRef.source}$`, "u");

/** How each agency stands: outstanding, overdue, and by how many days its due days moved. A row opens its outstanding list. */
export function presentByAgency(
  { agencies, more }: AgencyBoard,
  { board, roster }: { board: Board; roster: readonly Member[] },
): Rendered {
  const named = agencies.filter(({ agency }) => agency !== undefined);
  const title = words.title(named.length);
  const shown = agencies.slice(0, mostShown);
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body:
      agencies.length === 0
        ? [textLine([plain(words.none)])]
        : shown.map((one, at) => agencyRow(one, board, roster, at)),
    foot: [
      ...maybeLine(agencies.length > shown.length ? [small(words.rest(agencies.length - shown.length))] : undefined),
      ...maybeLine(agencies.length === 0 ? undefined : [small(`${words.legend} ${words.both}`)]),
      ...maybeLine(more ? [small(words.more)] : undefined),
    ],
    buttons: buttonSet([
      button(titles.overdue, "list.show", { list: "overdue", page: 1, committee: board.committee.id }),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

/** What nobody here sits for has no list of its own. `place`: from 0. */
function agencyRow(one: AgencyFigures, { committee }: Board, roster: readonly Member[], place: number): Element {
  const { agency } = one;
  const number = String(place + 1);
  const task = agency === undefined ? words.noAgency : nameLine(agency);
  const row = { number, task, second: figuresLine(one), third: [], separated: place > 0 };
  const list = agency === undefined ? undefined : listOf(agency, roster);
  if (list === undefined) return part("row-frozen", { ...row, quiet: false });
  return part("row", {
    ...row,
    verb: "list.show",
    tooltip: words.open(number),
    open: { list, page: 1, committee: committee.id },
  });
}

function listOf(agency: string, roster: readonly Member[]): ListRef | undefined {
  if (!roster.some((member) => isOfAgency(member, agency))) return undefined;
  const list = writeList({ kind: "outstanding", agency: agencyKey(agency) });
  // Longer names than these are nobody's, and fifteen of them would not stand on one card.
  return list.length <= longestList && isList.test(list) ? list : undefined;
}

function figuresLine({ outstanding, overdue, slip }: AgencyFigures): Line {
  const rest = ` · ${words.outstanding(outstanding)} · ${slip === undefined ? words.noSlip : words.slip(slip)}`;
  return overdue > 0 ? [smallAlarm(words.overdue(overdue)), small(rest)] : [small(words.overdue(0) + rest)];
}
