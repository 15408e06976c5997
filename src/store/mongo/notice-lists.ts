import type { Collection, Filter } from "mongodb";
import type { ActionItemId } from "../../domain/ids.js";
import {
  type AgendaNotice,
  type CallNotice,
  isToPerson,
  type Notice,
  type PersonNotice,
} from "../../domain/reminders/notice.js";
import { agendaIdsOf, callIdsSince, noticeIdsSince } from "../../domain/reminders/notice-id.js";
import type { Notices, ProofSubject } from "../notices.js";
import type { CommitteeScope } from "../scopes.js";
import { type NoticeDocument, toNotice } from "./notice-document.js";
import { wholeBatch } from "./whole-batch.js";

type Lists = Pick<Notices, "ofPerson" | "showing" | "callsOf" | "agendasOf" | "proofOf" | "ofCommittee">;

const mostShowing = 200;
/** What was made at one moment stands in the order of its ids, so that pages neither repeat nor lack any. */
const newestFirst = { at: -1, _id: 1 } as const;

/** What is read over many notices. Each is one walk along an index that ends with what is given. */
export function mongoNoticeLists(notices: Collection<NoticeDocument>): Lists {
  const inOrderOfId = async ({ atLeast, below }: { atLeast: string; below: string }): Promise<Notice[]> => {
    const range = { _id: { $gte: atLeast, $lt: below } } as unknown as Filter<NoticeDocument>;
    return (await notices.find(range, { ...wholeBatch, sort: { _id: 1 } }).toArray()).map(toNotice);
  };
  const newest = async (filter: Filter<NoticeDocument>, limit: number, skip = 0): Promise<Notice[]> =>
    (await notices.find(filter, wholeBatch).sort(newestFirst).skip(skip).limit(limit).toArray()).map(toNotice);
  return {
    ofPerson: async (scope, from) => (await inOrderOfId(noticeIdsSince(scope, from))).filter(isToPerson),
    callsOf: async (scope, from) => (await inOrderOfId(callIdsSince(scope, from))).filter(isCall),
    async agendasOf(scope, meeting) {
      const found = (await inOrderOfId(agendaIdsOf(scope, meeting))).filter(isAgenda);
      return found.sort((a, b) => Number(a.at) - Number(b.at));
    },
    async showing(scope, items, since) {
      const wanted = { ...withLineOn(scope, items), person: { $exists: true }, at: { $gte: since } };
      return (await newest(wanted as Filter<NoticeDocument>, mostShowing)).filter(isToPerson);
    },
    async proofOf(scope, about, { skip, limit }) {
      const wanted = provedBy(scope, about);
      const found = (await newest(wanted, limit, skip)).filter(hasLines);
      // A page that is not full ends the list: there is nothing to count.
      const ends = found.length < limit && (found.length > 0 || skip === 0);
      return { notices: found, total: ends ? skip + found.length : await notices.countDocuments(wanted) };
    },
    async ofCommittee({ tenant, committee }, since, limit) {
      const at = { $gte: since };
      const toPeople = { tenant, "lines.committee": committee, person: { $exists: true }, at };
      const [people, home] = await Promise.all([
        newest(toPeople as Filter<NoticeDocument>, limit),
        newest({ tenant, committee, at } as Filter<NoticeDocument>, limit),
      ]);
      const order = (a: Notice, b: Notice) => Number(b.at) - Number(a.at) || (a.id < b.id ? -1 : 1);
      return [...people, ...home].sort(order).slice(0, limit);
    },
  };
}

/** One line must hold both: what was told of another committee's item is not this one's to see. */
function withLineOn({ tenant, committee }: CommitteeScope, items: readonly ActionItemId[]) {
  const item = { $in: [...items] };
  // The path gives the index its bounds.
  return { tenant, "lines.item": item, lines: { $elemMatch: { item, committee } } };
}

function provedBy(scope: CommitteeScope, about: ProofSubject): Filter<NoticeDocument> {
  const { tenant, committee } = scope;
  const wanted =
    "item" in about
      ? { ...withLineOn(scope, [about.item]), ...("person" in about && { person: about.person }) }
      : { tenant, person: about.person, "lines.committee": committee };
  return wanted as Filter<NoticeDocument>;
}

function isAgenda(notice: Notice): notice is AgendaNotice {
  return notice.kind === "agenda";
}

function isCall(notice: Notice): notice is CallNotice {
  return notice.kind === "call";
}

function hasLines(notice: Notice): notice is PersonNotice | CallNotice {
  return "lines" in notice;
}
