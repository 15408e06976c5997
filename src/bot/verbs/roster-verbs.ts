import { z } from "zod";
import { openRoles } from "../../domain/committees/settle-roster-list.js";
import { longestMessage } from "../commands/read-command.js";
import { longestList } from "../commands/readers/read-roster-list.js";
import { committee, member, revision } from "./data-shapes.js";

const rosterList = z.string().regex(/^rl_[\w-]{1,40}$/);
const person = z.string().regex(/^p_[\w-]{1,40}$/);
const fact = z.string().max(2000).optional();
const who = z.string().max(60).optional();
const whoInputs = { who0: who, who1: who, who2: who, who3: who, who4: who, who5: who, who6: who, who7: who };

/** Of who is on the board. */
export const changingRosterVerbs = {
  /** Reads an attendance list that was pasted into a form. */
  "roster.paste": z.object({ committee, people: z.string().max(longestList).optional() }),
  /**
   * Puts those of a list on the roster who are ticked; all of it where the card has no ticks. `apart`: the places of those who stand among
   * chair and clerk, who come without the office where they are unticked there. `who0` to `who7`: whom somebody of several
   * is, as the place in the list and a member's id, "new" or "none".
   */
  "roster.accept": z.object({
    committee,
    list: rosterList,
    ticks: z.boolean(),
    apart: z.array(z.number().int().nonnegative()).max(20),
    rows: z.string().max(2000).optional(),
    offices: z.string().max(200).optional(),
    unstated: z.enum(openRoles).optional(),
    ...whoInputs,
  }),
  "roster.throw": z.object({ committee, list: rosterList }),
  /** What is no list of ids is no choice. */
  /** `shown`: the ids of those whom the card showed as being on the roster, then of those who had left: "m_a,m_b;m_c". */
  "set-up.roster": z.object({
    committee,
    members: z.string().max(40_000).optional().catch(undefined),
    shown: z.string().max(40_000).optional().catch(undefined),
  }),
  /** The clerkship goes to `to`, by whoever has it to give. */
  "clerk.hand": z.object({ committee, to: member }),
  /** Asks the clerk to be put on the roster. */
  "join.ask": z.object({ committee }),
  /** Puts somebody who asked on the roster, or does not. */
  "join.answer": z.object({ committee, person, as: z.enum(["member", "adviser", "observer", "not-now"]) }),
  "member.edit": z.object({ committee, member, name: fact, initials: fact, roleTitle: fact, agency: fact }),
  "member.role": z.object({
    committee,
    member,
    role: z.enum(["chair", "clerk", "member", "adviser", "observer"]).optional(),
  }),
  "member.remove": z.object({ committee, member }),
  /** Puts a leaver back on the roster. */
  "member.back": z.object({ committee, member }),
  /** Whoever presses it leaves. */
  "member.leave": z.object({ committee }),
  /** Gives what a leaver owes to who is chosen, each as it was shown. */
  "member.hand-over": z.object({
    committee,
    member,
    items: z.array(z.tuple([z.number().int(), revision])).max(100),
    to: z.string().max(60).optional(),
  }),
  /** Who was ticked of those in the home who are not on the roster; the words stand for their ids. */
  "people.add": z.object({
    committee,
    members: z.string().max(4000).optional(),
    role: z.enum(["member", "adviser", "observer"]).optional(),
  }),
  /** Puts the name on the roster and answers as if the text had been typed. */
  "member.add": z.object({ name: z.string().min(1).max(120), text: z.string().min(1).max(longestMessage), committee }),
} as const;

export const lookingRosterVerbs = {
  /** The roster, or those of one agency; `open`: the row that is open. */
  "members.show": z.object({
    committee,
    page: z.number().int().min(1).max(99),
    agency: z.string().min(1).max(60).optional(),
    open: member.optional(),
  }),
  "member.show": z.object({ committee, member }),
  "member.edit.ask": z.object({ committee, member }),
  "member.role.ask": z.object({ committee, member }),
  "people.ask": z.object({ committee }),
  "roster.paste.ask": z.object({ committee }),
  "roster.show": z.object({ committee, list: rosterList }),
} as const;

export type RosterVerb = keyof typeof changingRosterVerbs | keyof typeof lookingRosterVerbs;
