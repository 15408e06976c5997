import { isAtWork } from "../../domain/committees/is-at-work.js";
import type { Person } from "../../domain/committees/person.js";
import { refusedAt } from "../../domain/committees/why-unreachable.js";
import type { Day } from "../../domain/days/day.js";
import { dayAt, zone } from "../../domain/days/zone.js";
import type { DerivedLine } from "../../domain/reminders/lines-of.js";
import type { PersonNotice } from "../../domain/reminders/notice.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import { type Delivery, deliver } from "./deliver.js";
import { recordOf } from "./notice-content.js";
import { mayTry, openConversation } from "./open-conversation.js";
import { personContents } from "./person-contents.js";
import { readOwnersTold } from "./read-owners-told.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { skipNotice } from "./skip-notice.js";
import { tellClerks } from "./tell-clerks.js";

/** What is to be said to whom, as derived a moment ago. */
export type ToPerson = {
  notice: PersonNotice;
  isNew: boolean;
  twin: boolean;
  reader: Person;
  boards: readonly ReaderBoard[];
  lines: readonly DerivedLine[];
  /** Those of them of which no notice says yet that their reader was out of reach. Absent: all. */
  unrecorded?: readonly DerivedLine[];
  /** The reader's today. */
  day: Day;
  now: Date;
};

/** Sends one notice to one person, or records why not. Where the reader turns out to be out of reach, the clerks are told. */
export async function sendToPerson(deps: ReminderDeps, saying: ToPerson): Promise<Delivery> {
  const { notice, reader, boards, lines, day, now } = saying;
  const scope = { tenant: reader.tenant, person: reader.id };
  const skip = () => skipNotice(deps, { ...saying, reason: "unreachable" });
  const [first] = boards;
  if (first === undefined) return skip();
  if (!mayTry(reader, day, first.committee.zone)) {
    // Whoever found it out today may have been cut off before the clerks were told; what they were told is not said again.
    if (isFoundOn(day, reader, first.committee.zone)) await tellClerks(deps, lines, now);
    return skip();
  }
  const opened = await openConversation(deps, reader, first.committee.home.serviceUrl);
  if (opened.kind === "again") return opened;
  if (opened.kind === "unreachable") {
    await tellClerks(deps, lines, now);
    const { isNew, unrecorded = lines } = saying;
    // Tried once more in vain: of each stage one notice says so.
    if (isNew && unrecorded.length === 0) return { kind: "ended" };
    return skipNotice(deps, { ...saying, lines: isNew ? unrecorded : lines, reason: "unreachable" });
  }
  const ownersTold = await readOwnersTold(deps, lines, now);
  const contents = await personContents(deps, notice.kind, { reader, boards, lines, day, ownersTold });
  return deliver<PersonNotice>(deps, {
    notice,
    isNew: saying.isNew,
    twin: saying.twin,
    record: { lines: recordOf(lines, now, deps.waits.rowsShown) },
    to: opened.to,
    contents,
    stillWanted: () => isStillWanted(deps, saying),
    whenUnreachable: async (reason, { remade }) => {
      if (reason === "gone" && !remade) {
        await deps.people.forgetConversation(scope, opened.to.conversation);
        return "make-anew";
      }
      await deps.people.saveReach(scope, refusedAt(reader, reason, now));
      await tellClerks(deps, lines, now);
      return "give-up";
    },
  });
}

function isFoundOn(day: Day, { reach }: Person, zoneName: string): boolean {
  return reach.kind === "unreachable" && dayAt(reach.since, zone(zoneName)) === day;
}

/** Uninstall, leaving, another role, archiving and deletion may have come while the notice waited for its turn. */
async function isStillWanted(deps: ReminderDeps, { reader, lines }: ToPerson): Promise<boolean> {
  const scope = { tenant: reader.tenant, person: reader.id };
  const ids = lines.map(({ board }) => board.committee.id);
  const [person, memberships, committees] = await Promise.all([
    deps.people.find(scope),
    deps.members.ofPerson(scope),
    deps.committees.findMany({ tenant: reader.tenant }, [...new Set(ids)]),
  ]);
  if (person === undefined || (person.reach.kind === "unreachable" && reader.reach.kind !== "unreachable"))
    return false;
  const atWork = committees.filter(isAtWork);
  return lines.every(
    ({ board }) =>
      memberships.some(({ id, role }) => id === board.me.id && role === board.me.role) &&
      atWork.some(({ id }) => id === board.committee.id),
  );
}
