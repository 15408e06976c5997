import { expect, test } from "vitest";
import { isJson } from "../fakes/teams/activity.js";
import type { Turn } from "../fakes/teams/driver.js";
import { aBoard } from "./harness/a-board.js";
import { numbers, title, words } from "./harness/read-card.js";
import { read } from "./harness/read-paper.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

/** What stands only in the closed part of the minutes. */
const secrets = /Bland|settlement|£4,500|£95,000|tenant|valuer|GRIEVANCE|Grievance|quay/i;

const minutes = `Estuary Board
Minutes of the meeting held on Tuesday 3 March 2026 at the Town Hall

Present: Priya Nathwani, Sarah Jones, Warren Carter

1. WELCOME TO ALL
The chair welcomed everybody, and apologies were noted by those who were there at the start.

2. DROP-IN CENTRE
Sarah told the board that the centre had been busy since it opened again in January.
Action: Sarah Jones to circulate the revised rota by 13 March

3. CONFIDENTIAL: A SETTLEMENT (press and public excluded)
Action: Sarah Jones to write to Mr Bland about the settlement of £4,500 by 6 March
RESOLVED that the settlement be approved.

4. OPEN DAY
Action: Warren Carter to book the hall by 27 March

5. EXCLUSION OF THE PRESS AND PUBLIC
RESOLVED that the press and public be excluded for minutes 6 and 7.

6. SALE OF THE OLD QUAY
RESOLVED that the offer of £95,000 be accepted.
Action: Warren Carter to call the valuer by 20 March

7. TENANT OF THE LOFT (GRIEVANCE)
Action: Robin Wells to see the tenant by 20 March

8. DATE OF NEXT MEETING
Tuesday 17 March 2026, 2pm, Town Hall
`;

function readable(turn: Turn): string {
  return turn.replies
    .flatMap(({ posts }) => posts)
    .map((sent) => {
      const activity = isJson(sent) && isJson(sent.activity) ? sent.activity : isJson(sent) ? sent : {};
      const { text, summary, attachments } = activity;
      return JSON.stringify([text, summary, attachments]);
    })
    .join();
}

test("whoever checks a row closes it or opens it before it is accepted", async () => {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, ...(["Priya Nathwani", "Sarah Jones", "Warren Carter"] as const));
  const [priya, sarah] = members;
  const chat = teams.personal(priya);
  const check = await read(teams, await teams.say(priya, chat, minutes.replace("Robin Wells", "Sarah Jones")));
  await teams.press(priya, check, /Circulate the revised rota/);
  const closed = await teams.press(priya, check, "Save", { part: "Closed part" });
  expect(words(closed)).toMatch(/due Fri 13 March · Sarah Jones · closed part/);
  await teams.press(priya, check, /Call the valuer/);
  const opened = await teams.press(priya, check, "Save", { part: "Open part" });
  expect(words(opened)).toMatch(/due Fri 20 March · Warren Carter(?! · closed part)/);
  await teams.press(priya, check, "Accept");
  const listed = words(await teams.say(sarah, home, "outstanding"));
  expect(listed).toMatch(/valuer/);
  expect(listed).not.toMatch(/rota|Bland|tenant/);
});

test("what minutes say in their closed part is closed from the check on: nothing of it is said in the channel", async () => {
  const { teams } = stage;
  const { home, members } = await aBoard(
    teams,
    ...(["Priya Nathwani", "Sarah Jones", "Warren Carter", "Robin Wells"] as const),
  );
  const [priya, sarah, warren, robin] = members;
  const chat = teams.personal(priya);
  const since = teams.messagesTo(home).length;
  const check = await read(teams, await teams.say(priya, chat, minutes));
  expect(words(check).match(/closed part/gi)?.length).toBeGreaterThanOrEqual(3);
  const accepted = await teams.press(priya, check, "Accept");
  expect(title(accepted)).toBe("5 actions logged");

  const listed = await teams.say(sarah, home, "outstanding");
  expect([...numbers(listed)].sort()).toEqual(["A1", "A2", "A3", "A4", "A5"]);
  expect(words(listed)).toContain("rota");
  expect(words(listed).match(/closed item/g)).toHaveLength(3);
  const said = [
    ...["1", "2", "3", "4", "5"].flatMap((number) => [`show ${number}`, `history ${number}`]),
    ...["outstanding", "decisions", "decisions of 3 March", "D1", "D2", "D3", "appendix", "action log", "imports"],
    ...["what is new", "Robin's actions", "agenda", "status", "overdue", "at risk", "plan", "mine"],
  ];
  for (const text of said) {
    const turn = await teams.say(sarah, home, text);
    expect(readable(turn), text).not.toMatch(secrets);
  }
  expect(words(await teams.say(priya, home, "decisions"))).not.toMatch(secrets);

  // Whoever may read it does so in their own chat.
  expect(words(await teams.say(priya, chat, "outstanding"))).toMatch(/settlement/);
  await stage.bot.clock();
  await teams.until(() => teams.messagesTo(robin).some((one) => /tenant/.test(words(one))));

  // Mornings of those whose it is not name none of it, nor does the channel.
  for (const morning of ["2026-03-06T09:00:00Z", "2026-03-20T09:00:00Z", "2026-03-23T09:00:00Z"])
    await stage.bot.clock(morning);
  expect(teams.messagesTo(warren).some((one) => /valuer/.test(words(one)))).toBe(true);
  for (const one of teams.messagesTo(home).slice(since)) expect(words(one)).not.toMatch(secrets);
  for (const one of teams.messagesTo(warren)) expect(words(one)).not.toMatch(/Bland|£4,500|tenant/);
});
