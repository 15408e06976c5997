import { type Member, present, runsCommittee } from "../committees/member.js";

/**
 * Who is asked to answer an owner's request: chair and clerk, as far as they have an account, without the asker. Empty where nobody
 * can be told; the request then waits in the list of requests.
 */
export function whoIsAsked(roster: readonly Member[], asker: Pick<Member, "id">): readonly Member[] {
  return present(roster).filter(
    (member) => runsCommittee(member) && member.person !== undefined && member.id !== asker.id,
  );
}
