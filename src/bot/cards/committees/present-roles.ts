import type { Member, Role } from "../../../domain/committees/member.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { roleChoices, roleFormWords, roleNames, roleWords as words } from "../words/roles.js";
import { titles } from "../words/titles.js";

/** What became of one of those who were named. `name` is absent for the reader. */
export type RoleRow = { name?: string } & (
  | { kind: "changed"; role: Role; before: Role; hasAccount: boolean; owes: number }
  | { kind: "no-change"; role: Role }
  /** They were said to be `was` no longer, and are something else. */
  | { kind: "is-not"; role: Role; was: Role }
  | { kind: "last-clerk" | "left" }
);

type Changed = Extract<RoleRow, { kind: "changed" }>;

/** Other roles on a board. `ended`: its home is private no longer because of it. `noChair`: nobody is chair any more. */
export function presentRoles(view: {
  rows: readonly RoleRow[];
  board: Board;
  ended?: boolean;
  noChair?: boolean;
}): Rendered {
  const { rows, board, ended = false, noChair = false } = view;
  const changed = rows.filter((row): row is Changed => row.kind === "changed");
  const roles = new Set(changed.map(({ role }) => role));
  const body = [
    textLine(placeLine(board), "None"),
    ...rows.map((row) => textLine(rowLine(row))),
    ...[...roles].map((role) => textLine([plain(words.may[role])])),
    ...changed.flatMap(moreLines).map((line) => textLine(line)),
    ...(noChair ? [textLine([plain(words.noChair)])] : []),
    ...(ended ? [textLine([plain(words.notPrivate)])] : []),
  ];
  const title = titleOf(rows, changed);
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}

const roles = Object.keys(roleChoices) as readonly Role[];

/** What somebody is to be, as a form. */
export function presentRoleForm({ member, board }: { member: Member; board: Board }): Rendered {
  const { title, label, error } = roleFormWords;
  const of = { committee: board.committee.id, member: member.id };
  const choices = roles.map((role) => ({ title: roleChoices[role], value: role }));
  const card = renderCard("form", {
    title,
    place: placeLine(board),
    objections: [],
    inputs: [
      textLine([strong(nameLine(board.nameOf(member.id)))]),
      part("choices", { id: "role", label, value: member.role, errorMessage: error, choices }),
    ],
    buttons: buttonSet([button(titles.save, "member.role", of)], { back: [button(titles.back, "member.show", of)] }),
  });
  return { card, summary: summaryOf(title) };
}

function titleOf(rows: readonly RoleRow[], changed: readonly Changed[]): string {
  const [first, ...others] = changed;
  if (first !== undefined && others.length > 0) return words.several;
  if (first !== undefined) {
    const { before, role } = first;
    return role === "member" && (before === "chair" || before === "clerk")
      ? words.ended[before]
      : first.name === undefined
        ? words.yours[role]
        : words.titles[role];
  }
  if (rows.some(({ kind }) => kind === "last-clerk")) return words.needsClerk;
  return rows.every(({ kind }) => kind === "left") ? words.leftIt : words.nothing;
}

function rowLine(row: RoleRow): Line {
  const { name } = row;
  const who = strong(name === undefined ? words.you : nameLine(name));
  const said = (theirs: string, own: string) => [who, plain(name === undefined ? own : theirs)];
  switch (row.kind) {
    case "changed": {
      const now = roleNames[row.role];
      // Only a title was new.
      const before = row.before === row.role ? words.end : words.was(row.before);
      return said(words.isNow + now + before, words.areNow + now + before);
    }
    case "no-change":
      return said(words.already(row.role), words.youAlready(row.role));
    case "is-not":
      return said(words.isNot(row.was, row.role), words.youAreNot(row.was, row.role));
    case "last-clerk":
      return [...said(words.lastClerk, words.youLastClerk), strong(`“${words.handOver}”`), plain(words.end)];
    case "left":
      return said(words.left, words.left);
  }
}

/** What to know besides of somebody's new role. */
function moreLines({ name, role, hasAccount, owes }: Changed): readonly Line[] {
  const who = strong(name === undefined ? words.you : nameLine(name));
  const runs = role === "chair" || role === "clerk";
  return [
    ...(runs && !hasAccount ? [[who, plain(words.noAccount)]] : []),
    ...(role === "observer" && owes > 0
      ? [[who, plain(name === undefined ? words.youStillOwe(owes) : words.stillOwes(owes))]]
      : []),
  ];
}
