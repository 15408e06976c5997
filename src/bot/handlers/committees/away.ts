import { isAway } from "../../../domain/committees/away.js";
import { deputyOf } from "../../../domain/committees/deputy.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import type { Absence, Person } from "../../../domain/committees/person.js";
import { addMonths, type Day } from "../../../domain/days/day.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { Services } from "../../../services/services.js";
import type { Members } from "../../../store/members.js";
import type { People } from "../../../store/people.js";
import {
  type InPlace,
  presentAway,
  presentAwayNoted,
  presentBack,
  presentLongLeave,
  presentNoLeave,
  presentNotOnTeams,
} from "../../cards/committees/present-away.js";
import type { PersonalCommand } from "../../commands/personal-command.js";
import { personalText } from "../../commands/texts/text-of-personal.js";
import type { PostMessage } from "../../post-message.js";
import { toMessage } from "../../turn/to-message.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { type AsMember, type Found, theBoard } from "../on-board.js";
import { boardsOf, namesWriter, whomMeant } from "./whom-meant.js";

type Deps = {
  services: Pick<Services, "chooseWishes" | "readOwnSettings">;
  people: Pick<People, "findByChannelIds" | "find" | "findMany">;
  members: Pick<Members, "ofPerson">;
  post: PostMessage;
};
type Said<Kind extends PersonalCommand["kind"]> = Extract<PersonalCommand, { kind: Kind }>;

/** Whose leave it is, and for somebody else's the board of whoever speaks of it. */
type Subject = { person: Person; name?: never } | { person: Person; name: string; by: AsMember };

/**
 * Leave: one's own, or that of somebody on a committee which the writer runs. It holds over all committees of that person, who is told of
 * it where somebody else notes it.
 */
export function handleAway({ services, people, members, post }: Deps) {
  return {
    async away(turn: MessageTurn, said: Said<"away">): Promise<Answer> {
      const found = await subjectOf(turn, said);
      if (found.kind === "answer") return found.answer;
      const subject = found.on;
      const { person, name } = subject;
      const { zone } = await services.readOwnSettings(person, turn.at);
      const today = dayAt(turn.at, zone);
      const { reading } = said;
      const named = name === undefined ? {} : { name };
      if (reading.kind !== "absence") return { say: presentNoLeave(reading, { today, ...named }) };
      // Read by the committee's day, which may be another than theirs.
      if (reading.until <= today)
        return { say: presentNoLeave({ kind: "over", until: reading.until }, { today, ...named }) };
      const absence = { from: reading.from, until: reading.until };
      if (absence.until > addMonths(today, 12) && said.long !== true)
        return { say: presentLongLeave(absence, today, { text: personalText({ ...said, long: true }) }) };
      await services.chooseWishes(person, { away: absence }, turn.at);
      const places = await inPlaces(turn, person, absence);
      if (subject.name === undefined) return { say: presentAway(absence, { today }, places) };
      const { length: boards } = await members.ofPerson({ tenant: turn.tenant, person: person.id });
      const say = presentAway(absence, { today, ...named, boards }, places);
      return isNews(turn, person, absence, today)
        ? { say, afterwards: () => tell(turn, subject, absence, today) }
        : { say };
    },

    async back(turn: MessageTurn, said: Said<"back">): Promise<Answer> {
      const found = await subjectOf(turn, said);
      if (found.kind === "answer") return found.answer;
      const { person } = found.on;
      const { zone, next } = await services.readOwnSettings(person, turn.at);
      const today = dayAt(turn.at, zone);
      const is = isAway(person, today) ? "away" : (person.away?.from ?? "") > today ? "going" : "here";
      // A turn that was cut off has ended it before.
      const was = is === "here" && turn.again ? "away" : is;
      if (is !== "here") await services.chooseWishes(person, { away: null }, turn.at);
      return { say: presentBack(was, found.on, dayAt(next, zone) > today) };
    },
  };

  async function subjectOf(turn: MessageTurn, said: Said<"away" | "back">): Promise<Found<Subject>> {
    if (await namesWriter({ people }, turn, said.whose)) return { kind: "found", on: { person: turn.person } };
    const boards = await boardsOf({ people }, turn, said.whose);
    const committees = boards.map(({ committee }) => committee.id);
    const standings = turn.standings.filter(({ committee }) => committees.includes(committee.id));
    const found = theBoard({ ...turn, standings }, "roster");
    if (found.kind === "answer") return found;
    const whom = await whomMeant({ people }, turn, found.on, said.whose, (text) =>
      personalText({ ...said, whose: { kind: "typed", text } }),
    );
    if (whom.kind === "answer") return whom;
    const { name, person: id } = whom.on;
    if (id === turn.person.id) return { kind: "found", on: { person: turn.person } };
    const person = id && (await people.find({ tenant: turn.tenant, person: id }));
    return person
      ? { kind: "found", on: { person, name, by: found.on } }
      : { kind: "answer", answer: { say: presentNotOnTeams({ name }) } };
  }

  /** Somebody hears in their own chat that their leave was noted, where there is one. */
  async function tell(
    turn: MessageTurn,
    { person, by }: Extract<Subject, { name: string }>,
    absence: Absence,
    today: Day,
  ): Promise<void> {
    const { conversation, serviceUrl, reach } = person;
    if (conversation === undefined || serviceUrl === undefined || reach.kind === "unreachable") return;
    const say = presentAwayNoted(absence, { by: by.me.name, board: by.committee.name, today });
    await post({ tenant: turn.tenant, conversation, serviceUrl }, toMessage(say));
  }

  /** Who is told in their place, on each of the committees that this turn can speak of. */
  async function inPlaces(turn: MessageTurn, person: Person, absence: Absence): Promise<readonly InPlace[]> {
    const on = turn.standings.flatMap(({ committee, roster }) => {
      const member = present(roster).find((one) => one.person === person.id);
      return member === undefined ? [] : [{ committee, member, roster }];
    });
    const deputies = on.flatMap(({ member, roster }) => deputyOf(member, roster)?.person ?? []);
    const known = await people.findMany({ tenant: turn.tenant }, deputies);
    return on.map(({ committee, member, roster }) => {
      const deputy = deputyOf(member, roster);
      return {
        ...(on.length > 1 ? { code: committee.code } : {}),
        ...(deputy === undefined ? {} : { deputy: asDeputy(deputy, known, absence) }),
        passedOn: present(roster).some((one) => one.id !== member.id && runsCommittee(one)),
      };
    });
  }
}

/** False where their leave stands so already, unless the turn was cut off before it told them. */
function isNews(turn: MessageTurn, person: Person, { from, until }: Absence, today: Day): boolean {
  if (turn.repeated === true) return false;
  const { away } = person;
  const stands = away?.until === until && (away.from === from || (isAway(person, today) && from <= today));
  return turn.again || !stands;
}

function asDeputy(deputy: Member, known: readonly Person[], absence: Absence): NonNullable<InPlace["deputy"]> {
  const person = known.find(({ id }) => id === deputy.person);
  if (person === undefined) return { name: deputy.name, unreachable: "no-account" };
  if (person.reach.kind === "unreachable") return { name: deputy.name, unreachable: person.reach.reason };
  const { away } = person;
  const isAlsoAway = away !== undefined && away.from < absence.until && absence.from < away.until;
  return { name: deputy.name, ...(isAlsoAway ? { away } : {}) };
}
