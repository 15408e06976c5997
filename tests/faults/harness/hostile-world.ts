import type { Db } from "mongodb";
import { type FakeTeams, startFakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { Channel, GroupChat, Person, Place } from "../../fakes/teams/world.js";
import { giveRole } from "../../journeys/harness/in-the-database.js";
import { people } from "../../journeys/harness/people.js";
import type { RunningBot } from "../../journeys/harness/running-bot.js";
import { setUpBoard } from "../../journeys/harness/set-up-board.js";

/** Somebody who says and presses anything. `as`: how they stand to the first board. */
export type Actor = {
  as: "clerk" | "chair" | "member" | "adviser" | "observer" | "somebody here" | "stranger" | "another tenant";
  who: Person;
  teams: FakeTeams;
  places: readonly Place[];
};

export type HostileWorld = {
  actors: readonly Actor[];
  home: Channel;
  chat: GroupChat;
  /** Words of the closed part: of tasks, notes, reasons, drafts. */
  secrets: readonly string[];
  close(): Promise<void>;
};

/** A word that stands nowhere else, so that it can be looked for in whatever leaves the process. */
const secret = (what: string) => `zq${what}xv`;

/**
 * Two boards of one tenant and one of another. On the first a person of every role, somebody who is in its home and not on its roster, and
 * a stranger; actions of every state in the open part, and in the closed part one whose every field holds a word of its own.
 */
export async function hostileWorld(bot: RunningBot): Promise<HostileWorld> {
  const teams = await startFakeTeams({ bot: bot.url });
  const others = await startFakeTeams({ bot: bot.url });
  const named = ["Ann Ash", "Bea Oak", "Joe Finch", "Warren Carter", "Sam Lee", "Pat Quinn"] as const;
  const here = people(teams, ...named);
  const [ann, bea, joe, warren, sam, pat] = here;
  const [zed, gail] = people(teams, "Zed Stone", "Gail Frost");
  const [eve] = people(others, "Eve Marsh");
  const home = teams.channel({ name: "Board", team: "Harbour", members: [ann, bea, joe, warren, sam] });
  const chat = teams.groupChat({ name: "Audit", members: [gail, joe, zed] });
  const abroad = others.channel({ name: "Board", team: "Abroad", members: [eve] });
  await setUpBoard(teams, ann, home, "Safeguarding Board");
  await setUpBoard(teams, gail, chat, "Audit Group");
  await setUpBoard(others, eve, abroad, "Marsh Board");
  home.members.push(pat);
  const tenant = teams.tenantId;
  await giveRole(bot, bea, tenant, "chair");
  await giveRole(bot, warren, tenant, "adviser");
  await giveRole(bot, sam, tenant, "observer");
  const said = async (who: Person, where: Place, texts: readonly string[]) => {
    for (const text of texts) await (who === eve ? others : teams).say(who, where, text);
  };
  const own = teams.personal(ann);
  const w = {
    task: secret("task"),
    note: secret("note"),
    why: secret("why"),
    ask: secret("ask"),
    done: secret("done"),
    rating: secret("rating"),
    withdrawn: secret("withdrawn"),
    draft: secret("draft"),
    reworded: secret("reworded"),
    later: secret("later"),
    nudge: secret("nudge"),
    agenda: secret("agenda"),
    part: secret("part"),
    programme: secret("programme"),
    moved: secret("moved"),
    decision: secret("decision"),
    suggestion: secret("suggestion"),
    declined: secret("declined"),
  };
  await said(ann, home, [
    "action: Joe to book the hall by 13 March",
    "action: Warren to write the report by 20 March",
    "action: all to comment on the strategy by 27 March",
    "action: Sam to watch by 13 March",
    "meeting 26 March 10am, Town Hall",
  ]);
  await said(joe, home, ["action: me to ring the school by 16 March"]);
  await said(ann, own, [
    `action: Joe to see about ${w.task} by 9 March`,
    "SB 6 is exempt",
    `update SB 6: ${w.note}`,
    `SB 6 at risk because ${w.rating}`,
    `SB 6 due 6 March because ${w.why}`,
    `nudge SB 6: ${w.nudge}`,
    `action: Warren to see about ${w.later} by 9 March`,
    "SB 7 is exempt",
    `action: Joe to see about ${w.done} by 9 March`,
    "SB 8 is exempt",
    `done SB 8: ${w.done}`,
    `action: Joe to see about ${w.withdrawn} by 9 March`,
    "SB 9 is exempt",
    `withdraw SB 9: ${w.withdrawn}`,
    `action: Joe to see about ${w.reworded} by 9 March`,
    "SB 10 is exempt",
    `reword SB 10: see about ${w.reworded} again`,
    `action: Nobody Known to see about ${w.draft} by 9 March (closed part)`,
    `add closed item for decision: ${w.agenda} (Joe Finch, 15 min, pages 2-3)`,
    `add under item 6: ${w.part}`,
    `add to the programme: ${w.programme} in April (exempt)`,
    `add to the programme: ${w.moved} in April (exempt)`,
    `move P2 to May because ${w.moved}`,
    `resolved: that ${w.decision} be agreed (exempt)`,
    "add to the programme: Swimming lessons in April",
    "resolved: that the report be noted",
    "send papers",
  ]);
  await said(warren, teams.personal(warren), [
    `suggest item: ${w.suggestion} (closed)`,
    `suggest item: ${w.declined} (closed)`,
    "suggest item: Bus fares",
    "apologies from me",
  ]);
  await said(ann, own, [`decline S2: ${w.declined}`]);
  await said(joe, teams.personal(joe), [`extend SB 6 to 30 March because ${w.ask}`]);
  await said(gail, chat, ["action: Joe to count the chairs by 13 March", "action: Gail to sign by 13 March"]);
  await said(eve, abroad, ["action: Eve to mow the lawn by 13 March"]);
  await bot.clock();
  const at = (who: Person) => [home, chat, teams.personal(who)];
  const actor = (as: Actor["as"], who: Person): Actor => ({ as, who, teams, places: at(who) });
  return {
    actors: [
      actor("clerk", ann),
      actor("chair", bea),
      actor("member", joe),
      actor("adviser", warren),
      actor("observer", sam),
      actor("somebody here", pat),
      actor("stranger", zed),
      { as: "another tenant", who: eve, teams: others, places: [abroad, others.personal(eve)] },
    ],
    home,
    chat,
    secrets: Object.values(w),
    async close() {
      await teams.close();
      await others.close();
    },
  };
}

/** Ids of every kind, of all boards, for forging. */
export type Ids = Readonly<
  Record<
    | ("item" | "committee" | "member" | "draft" | "meeting" | "notice" | "list")
    | ("programme" | "decision" | "suggestion" | "agendaItem"),
    readonly string[]
  >
>;

export async function idsOnRecord(db: Db): Promise<Ids> {
  const of = async (collection: string) =>
    (
      await db
        .collection(collection)
        .find({}, { projection: { _id: 1 } })
        .toArray()
    ).map(({ _id }) => String(_id));
  return {
    item: await of("actionItems"),
    committee: await of("committees"),
    member: await of("members"),
    draft: await of("drafts"),
    meeting: await of("meetings"),
    notice: await of("notices"),
    list: await of("rosterLists"),
    programme: await of("programmeItems"),
    decision: await of("decisions"),
    suggestion: await of("suggestions"),
    agendaItem: (await db.collection("agendas").find({}).toArray()).flatMap(({ items }) =>
      (items as readonly { id: string }[]).map(({ id }) => id),
    ),
  };
}
