import type { ActionItem, HistoryLine } from "../../domain/actions/action-item.js";
import type { Draft } from "../../domain/actions/draft.js";
import type { BoardLine } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Member } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { ActionItems, ItemWithHistory } from "../../store/action-items.js";
import type { Committees } from "../../store/committees.js";
import type { Drafts } from "../../store/drafts.js";
import type { Imports } from "../../store/imports.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";
import { type HeldOfMeetings, heldOfMeetings, type OfMeetingsDeps } from "./held-of-meetings.js";
import { type HeldOfPlans, heldOfPlans, type OfPlansDeps } from "./held-of-plans.js";

/** An action that somebody owes by name, logged or changed. `lines`: what they did, and what was passed on to them, the newest first. */
export type HeldItem = { item: ActionItem; owns: boolean; logged: boolean; lines: readonly HistoryLine[] };

/** What is held about somebody on one committee. */
export type HeldBoard = {
  committee: Committee;
  member: Member;
  /** Of everybody who is or was there. */
  roster: readonly Member[];
  /** What was changed of their place there, the newest first. */
  history: readonly BoardLine[];
  /** The newest first. */
  items: readonly HeldItem[];
  /** What they typed and were asked about, answered or not, the newest first. */
  drafts: readonly Draft[];
  /** The papers that they had read for the board, the newest first. */
  imports: readonly Pick<MinutesImport, "at" | "file" | "meeting" | "state">[];
  notices: { total: number; oldest?: Date };
  meetings: HeldOfMeetings;
  plans: HeldOfPlans;
  /** There is more than was looked at. */
  more: boolean;
};

export type Held = {
  person: Person;
  /** Those they are on, then those they left. */
  boards: readonly HeldBoard[];
  /** Where they asked to be added and were not answered. */
  asked: readonly { committee: Committee; at: Date }[];
};

type Deps = OfMeetingsDeps &
  OfPlansDeps & {
    committees: Pick<Committees, "findMany" | "askedBy">;
    members: Pick<Members, "everOfPerson" | "history" | "roster">;
    items: Pick<ActionItems, "withHistory" | "history">;
    drafts: Pick<Drafts, "typedBy">;
    imports: Pick<Imports, "readBy">;
    notices: Pick<Notices, "proofOf">;
  };

/** So many actions of a board are looked through: the newest. */
const mostItems = 5_000;
const readAtOnce = 200;
const mostDrafts = 500;
const mostImports = 100;
const mostLines = 50_000;

/** All that is held about a person: read for them alone, and rarely, so that a board's actions may be walked through for it. */
export function heldAbout(deps: Deps) {
  return async (person: Person): Promise<Held> => {
    const { tenant } = person;
    const scope = { tenant, person: person.id };
    const [memberships, asked] = await Promise.all([deps.members.everOfPerson(scope), deps.committees.askedBy(scope)]);
    const ids = memberships.map(({ committee }) => committee);
    const committees = ids.length === 0 ? [] : await deps.committees.findMany({ tenant }, ids);
    const boards: HeldBoard[] = [];
    for (const member of memberships) {
      const committee = committees.find(({ id }) => id === member.committee);
      if (committee !== undefined) boards.push(await heldOn(deps, committee, member, person));
    }
    const left = ({ member }: HeldBoard) => Number(member.leftAt !== undefined);
    return {
      person,
      boards: boards.sort((a, b) => left(a) - left(b) || (a.committee.code < b.committee.code ? -1 : 1)),
      asked: asked.flatMap((committee) => {
        const request = committee.joinRequests.find((one) => one.person === person.id);
        return request === undefined ? [] : [{ committee, at: request.at }];
      }),
    };
  };
}

async function heldOn(deps: Deps, committee: Committee, member: Member, person: Person): Promise<HeldBoard> {
  const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
  const about = { person: person.id };
  const [roster, lines, walked, drafts, imports, newest, meetings, plans] = await Promise.all([
    deps.members.roster(scope),
    deps.members.history(scope, mostLines),
    walk(deps, scope, member),
    deps.drafts.typedBy(scope, member.id, mostDrafts + 1),
    deps.imports.readBy(scope, member.id, mostImports + 1),
    deps.notices.proofOf(scope, about, { skip: 0, limit: 1 }),
    heldOfMeetings(deps)(scope, member.id),
    heldOfPlans(deps)(scope, member.id),
  ]);
  const { total } = newest;
  const [oldest] = total === 0 ? [] : (await deps.notices.proofOf(scope, about, { skip: total - 1, limit: 1 })).notices;
  return {
    committee,
    member,
    roster,
    history: lines.filter((line) => line.member === member.id),
    items: walked.items,
    drafts: drafts.slice(0, mostDrafts),
    imports: imports.slice(0, mostImports),
    notices: { total, ...(oldest !== undefined && { oldest: oldest.at }) },
    meetings,
    plans,
    more: walked.more || drafts.length > mostDrafts || imports.length > mostImports || meetings.more || plans.more,
  };
}

async function walk(deps: Deps, scope: CommitteeScope, member: Member) {
  const held: HeldItem[] = [];
  let below: number | undefined;
  for (let looked = 0; looked < mostItems; ) {
    const page = await deps.items.withHistory(scope, { ...(below !== undefined && { below }), limit: readAtOnce });
    for (const one of page) held.push(...(await ofMember(deps, scope, one, member)));
    looked += page.length;
    below = page.at(-1)?.item.number;
    if (page.length < readAtOnce || below === undefined) return { items: held, more: false };
  }
  return { items: held, more: true };
}

async function ofMember(
  { items }: Deps,
  scope: CommitteeScope,
  { item, lines, older }: ItemWithHistory,
  { id }: Member,
): Promise<readonly HeldItem[]> {
  const all = older === 0 ? lines : await items.history(scope, item.id, lines.length + older);
  const own = all.filter(({ by, what }) => by === id || (what.kind === "passed-on" && what.to === id));
  const { owners } = item;
  const owns =
    owners.kind === "named" ? owners.owners.some((owner) => owner.member === id) : owners.answered.includes(id);
  const logged = item.loggedBy === id;
  return owns || logged || own.length > 0 ? [{ item, owns, logged, lines: own }] : [];
}
