import type { Due } from "../../../domain/actions/action-item.js";
import type { DraftOwner } from "../../../domain/actions/draft.js";
import { addDays } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Evidence } from "../../../domain/minutes/finding.js";
import { agenciesOf, agencyChoice, asIs, everybody, rosterChoices } from "../actions/owner-choices.js";
import { button } from "../button.js";
import type { Choice, Element } from "../card-data.js";
import { buttonSet, maybeLine, textLine } from "../pieces.js";
import { part } from "../render-card.js";
import { alarm, type Line, plain, quiet, small } from "../runs.js";
import { cut, nameLine, plainLine, plainTitle, taskSigns } from "../typed-text.js";
import { allMembers } from "../words/actions.js";
import { formWords } from "../words/forms.js";
import { importWords as words } from "../words/import.js";
import { titles } from "../words/titles.js";
import { bytesOf } from "./bytes-of.js";
import { doubtLine, ownersOf, type Shown, secondLine, taskOf } from "./check-row.js";
import type { ActionRow, CheckView } from "./check-view.js";

/** So many bytes of people, and of agencies, are a choice that a card can hold beside the rest of a row. */
const peopleBytes = 8_000;
const agencyBytes = 2_000;
const evidenceSigns = 220;

/** A row opened in its place: the paper's own words, then what can be put right. `shown`: as without it. */
export function openRow(row: ActionRow, view: CheckView, shown: Shown): Element {
  const { board, import: read } = view;
  const closed = { ...shown };
  const open: Shown = { ...shown, from: row.row };
  return part("row-open", {
    number: words.row(row.row),
    verb: "import.show",
    tooltip: words.open(row.row),
    fold: closed,
    task: taskOf(row),
    second: secondLine(row, { import: read, board }),
    third: maybeLine(doubtLine(row, board)),
    separated: false,
    body: [
      ...(view.objection === undefined ? [] : [textLine([alarm(view.objection)])]),
      textLine(evidenceLine(row.evidence)),
      ...inputsOf(row, view),
      ...buttonSet(
        [
          row.ticked
            ? button(titles.save, "import.show", open)
            : button(titles.takeIt, "import.tick", { ...open, row: row.row, ticked: true }),
          ...(row.ticked ? [button(titles.leaveOut, "import.tick", { ...open, row: row.row, ticked: false })] : []),
        ],
        { back: [button(titles.back, "import.show", closed)] },
      ),
    ],
  });
}

/** "In the paper: “WC to book the hall” · page 3 · item 4.2 Outreach". */
function evidenceLine({ words: said, page, item }: Evidence): Line {
  const where = [
    ...(page === undefined ? [] : [words.page(page)]),
    ...(item === undefined ? [] : [words.item(cut([item.number, item.title].filter(Boolean).join(" "), 60))]),
  ];
  return [
    quiet(`${words.inPaper}\u2002`),
    plain(`“${cut(said, evidenceSigns)}”`),
    ...(where.length === 0 ? [] : [small(` · ${where.join(" · ")}`)]),
  ];
}

function inputsOf(row: ActionRow, view: CheckView): readonly Element[] {
  const { what } = row;
  const { kept = {} } = view;
  const due = what.due?.kind === "settled" ? what.due.due : undefined;
  const day = due?.kind === "day" ? due.on : undefined;
  const isNew = what.kind === "action";
  return [
    ...(isNew || what.task !== undefined
      ? [
          part("optional-text", {
            id: "task",
            label: words.task,
            maxLength: taskSigns,
            value: cut(kept.task ?? what.task ?? "", taskSigns),
          }),
        ]
      : []),
    part("optional-choice", {
      id: "owner",
      label: words.owner,
      value: kept.owner ?? ownerNow(what.owners),
      choices: ownerChoices(row, view),
    }),
    part("optional-choice", {
      id: "when",
      label: words.when,
      value: kept.when ?? whenNow(what.due?.kind, due),
      choices: whenChoices(row, view),
    }),
    part("optional-day", {
      id: "on",
      label: words.on,
      value: plainLine(kept.on ?? "") || (day ?? ""),
      min: "1990-01-01",
      max: addDays(view.board.today, 3_653),
      errorMessage: words.onError,
    }),
    ...(isNew
      ? [
          part("optional-choice", {
            id: "part",
            label: words.part,
            value: kept.part ?? (what.closed ? "closed" : "open"),
            choices: [
              { title: words.openPart, value: "open" },
              { title: words.closedPartOf, value: "closed" },
            ],
          }),
        ]
      : []),
  ];
}

/** As a form shows the owners: one that can be chosen, or as they are. */
export function ownerNow(owners: readonly DraftOwner[] | undefined): string {
  const [only, ...others] = owners ?? [];
  if (only === undefined || others.length > 0 || only.kind === "asked") return asIs;
  switch (only.kind) {
    case "settled":
      return only.member;
    case "everybody":
      return everybody;
    case "agency":
      return agencyChoice(only.agency);
  }
}

function ownerChoices({ what }: ActionRow, { roster, board, import: read }: CheckView): readonly Choice[] {
  const now = ownerNow(what.owners);
  const all: readonly Choice[] = [
    ...within(peopleBytes, rosterChoices(roster)),
    ...within(
      agencyBytes,
      agenciesOf(roster).map((agency) => ({
        title: plainTitle(formWords.allOf(nameLine(agency))),
        value: agencyChoice(agency),
      })),
    ),
    { title: allMembers, value: everybody },
  ];
  if (all.some(({ value }) => value === now)) return all;
  const title = what.owners === undefined ? words.asIs : plainTitle(ownersOf(what.owners, board, read.proposals));
  return [{ title, value: now }, ...all];
}

/** How the due day is chosen, in the form of a row. */
export const whens = ["as-is", "day", "next-meeting", "papers-deadline", "none"] as const;

export function whenNow(kind: "settled" | "asked" | undefined, due: Due | undefined): string {
  if (kind !== "settled" || due === undefined || due.kind === "unset") return "as-is";
  return due.kind;
}

function whenChoices({ what }: ActionRow, { board, nextMeeting }: CheckView): readonly Choice[] {
  const { due } = what;
  const asks = due?.kind === "asked";
  const isUnsaid = due === undefined || due.kind === "asked" || due.due.kind === "unset";
  return [
    ...(isUnsaid
      ? [{ title: asks ? words.asAsked : what.kind === "update" ? words.asIs : words.noDay, value: "as-is" }]
      : []),
    { title: words.onDay, value: "day" },
    { title: words.nextMeeting(nextMeeting && dayWords(nextMeeting.on, board.today)), value: "next-meeting" },
    { title: words.papersDeadline, value: "papers-deadline" },
    { title: words.noDate, value: "none" },
  ];
}

/** The first of the choices, as many as so many bytes hold. */
function within(bytes: number, choices: readonly Choice[]): readonly Choice[] {
  let left = bytes;
  const over = choices.findIndex((choice) => {
    left -= bytesOf(choice);
    return left < 0;
  });
  return over < 0 ? choices : choices.slice(0, over);
}
