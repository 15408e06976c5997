import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Turn } from "../fakes/teams/driver.js";
import { type FakeDrive, startFakeDrive } from "../fakes/teams/fake-drive.js";
import type { Message } from "../fakes/teams/kept-messages.js";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { read, whenRead } from "./harness/read-paper.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:00:00Z" });

let drive: FakeDrive;
beforeEach(async () => {
  drive = await startFakeDrive();
});
afterEach(() => drive.close());

async function theBoard() {
  const { teams } = stage;
  const { home, members } = await aBoard(
    teams,
    ...(["Priya Nathwani", "Sarah Jones", "Warren Carter", "Robin Wells"] as const),
  );
  const [priya, sarah, warren, robin] = members;
  return { teams, home, priya, sarah, warren, robin, chat: teams.personal(priya) };
}

/** An action log as Word makes it: a head, a sentence, a table with a row for each. */
async function actionLog(title: string, ...rows: readonly (readonly [string, string, string])[]): Promise<Buffer> {
  const row = (cells: readonly string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const all = [["Action", "Owner", "Due"] as const, ...rows];
  return Packer.toBuffer(
    new Document({
      sections: [{ children: [new Paragraph(title), new Paragraph("Action log"), new Table({ rows: all.map(row) })] }],
    }),
  );
}

const threeRows = () =>
  actionLog(
    "Estuary Board",
    ["Circulate the revised rota", "Sarah Jones", "13 March 2026"],
    ["Book the hall", "Warren Carter", "27 March 2026"],
    ["Check the lease", "Robin Wells", "20 March 2026"],
  );

const seeWords = ({ card }: Pick<Turn | Message, "card">) => words({ card });

test("a Word file is attached, checked and accepted; the same file again is nothing new", async () => {
  const { teams, home, priya } = await theBoard();
  const url = drive.holds("/log.docx?tempauth=key", { bytes: await threeRows() });
  const check = await read(teams, await teams.sendFiles(priya, "", [{ name: "Action log.docx", url }]));
  expect(title(check)).toBe("3 ready");
  expect(words(check)).toContain("Read from Action log.docx");
  const accepted = await teams.press(priya, check, "Accept");
  expect(title(accepted)).toBe("3 actions logged");
  expect(numbers(await teams.say(priya, home, "outstanding"))).toHaveLength(3);

  const again = await read(teams, await teams.sendFiles(priya, "import", [{ name: "Action log.docx", url }]));
  expect(title(again)).toBe("Nothing new: all 3 are on record");
  expect(stage.bot.stderr()).not.toContain("tempauth");
});

test("a file from elsewhere, one that is gone, and one of eleven megabytes are told so and change nothing", async () => {
  const { teams, priya } = await theBoard();
  const send = async (name: string, url: string) => read(teams, await teams.sendFiles(priya, "", [{ name, url }]));
  const foreign = await send("Minutes.docx", "https://files.example.org/minutes.docx");
  expect(title(foreign)).toBe("The file could not be had");
  expect(words(foreign)).toContain("SharePoint or OneDrive");
  const gone = await send("Minutes.docx", drive.holds("/gone", { bytes: "", status: 410 }));
  expect(words(gone)).toContain("Attach it once more");
  const page = await send("Minutes.docx", drive.holds("/share", { bytes: "<html>", type: "text/html" }));
  expect(words(page)).toContain("asks for a sign-in");
  const large = drive.holds("/large", { bytes: new Uint8Array(11 * 1024 * 1024) });
  expect(words(await send("Minutes.pdf", large))).toContain("larger than 10 MB");
  const old = drive.holds("/old", { bytes: Buffer.from("d0cf11e0a1b11ae1", "hex") });
  expect(words(await send("Minutes.doc", old))).toContain("save it as .docx");
  const sheet = drive.holds("/sheet", { bytes: "PK" });
  expect(words(await send("Log.xlsx", sheet))).toContain("“.xlsx” files are none of those I read");
  expect(numbers(await teams.say(priya, teams.personal(priya), "outstanding"))).toEqual([]);
});

test("several files are read one after the other, five at most, each with a check of its own", async () => {
  const { teams, priya } = await theBoard();
  const tasks = [
    "Ring the school",
    "Write to the mayor",
    "Count the boats",
    "Paint the hut",
    "Mend the gate",
    "Sell the van",
  ];
  const files = await Promise.all(
    tasks.map(async (task, at) => ({
      name: `Log ${at + 1}.docx`,
      url: drive.holds(`/log-${at}`, {
        bytes: await actionLog("Estuary Board", [task, "Sarah Jones", "13 March 2026"]),
      }),
    })),
  );
  const had = teams.messagesTo(priya).length;
  const sent = await teams.sendFiles(priya, "", files);
  expect(seeWords(sent)).toContain("Reading 5 papers");
  expect(seeWords(sent)).toContain("Only the first 5 of 6 files are read");
  await teams.until(() => teams.messagesTo(priya).length === had + 6, 30_000);
  const checks = await Promise.all(
    teams
      .messagesTo(priya)
      .slice(had + 1)
      .map((message) => whenRead(teams, message)),
  );
  expect(checks.map(title)).toEqual(Array.from({ length: 5 }, () => "1 ready"));
  expect(checks.map((check) => /Read from (Log \d)/.exec(words(check))?.[1])).toEqual(
    [1, 2, 3, 4, 5].map((n) => `Log ${n}`),
  );
  await teams.until(() => !seeWords(teams.messagesTo(priya)[had] ?? sent).includes("Reading"), 30_000);
  expect(seeWords(teams.messagesTo(priya)[had] ?? sent)).toContain("stands in a message of its own");
}, 90_000);

test("in the channel minutes are read for their sender alone, and a file there is sent elsewhere", async () => {
  const { teams, home, priya, sarah } = await theBoard();
  const paper =
    "import\nMinutes of the Estuary Board, 3 March 2026\nAction: Sarah Jones to circulate the rota by 13 March";
  const had = teams.messagesTo(priya).length;
  const said = await teams.say(priya, home, paper);
  expect(title(said)).toBe("I am reading it");
  expect(words(said)).not.toContain("rota");
  await teams.until(() => teams.messagesTo(priya).length > had, 20_000);
  const check = await whenRead(teams, newest(teams, priya));
  expect(title(check)).toBe("1 ready");
  expect(JSON.stringify(teams.messagesTo(home).map(({ activity }) => activity))).not.toContain("rota");

  const form = { contentType: "text/html", content: '<p>import</p><attachment id="a1"></attachment>' };
  expect(words(await teams.say(priya, home, "import", { attachments: [form] }))).toContain(
    "Teams gives me no files here",
  );
  expect(words(await teams.say(priya, home, "import"))).toContain("in our own chat");
  // Who may not is told so, and by whom.
  expect(words(await teams.say(sarah, home, paper))).toContain("Priya Nathwani");
  expect(words(await teams.say(sarah, teams.personal(sarah), "import"))).toContain("Priya Nathwani");
});

test("pictures and cards are no papers", async () => {
  const { teams, priya, chat } = await theBoard();
  const picture = { contentType: "image/*", contentUrl: "https://smba.trafficmanager.net/1" };
  expect(words(await teams.say(priya, chat, "", { attachments: [picture] }))).toContain("A picture holds no words");
  expect(words(await teams.say(priya, chat, "import", { attachments: [picture] }))).toContain(
    "A picture holds no words",
  );
  const card = { contentType: "application/vnd.microsoft.card.adaptive", content: {} };
  expect(words(await teams.say(priya, chat, "", { attachments: [card] }))).toContain("Attach the file itself");
  // Beside a command a picture does not matter.
  expect(title(await teams.say(priya, chat, "outstanding", { attachments: [picture] }))).toContain("outstanding");
  expect(title(await teams.say(priya, chat, "import"))).toBe("Send the minutes here");
});

test("with several boards it is asked for which, and the one that the paper names stands first", async () => {
  const { teams, priya, chat } = await theBoard();
  const harbour = teams.channel({ name: "Harbour", team: "Harbour", members: [priya] });
  await setUpBoard(teams, priya, harbour, "Harbour Committee");
  const bytes = await actionLog("Harbour Committee", ["Ring the school", "Priya Nathwani", "13 March 2026"]);
  const url = drive.holds("/log.docx", { bytes });
  const asked = await read(teams, await teams.sendFiles(priya, "", [{ name: "Log.docx", url }]));
  expect(title(asked)).toBe("For which board is this paper?");
  expect([...buttonsOn(asked)].sort()).toEqual(["Estuary Board", "Harbour Committee"]);
  const placed = await teams.press(priya, asked, "Harbour Committee");
  expect(title(placed)).toBe("1 ready");
  expect(words(placed)).toContain("Harbour Committee · Read from Log.docx");
  const named = await read(
    teams,
    await teams.sendFiles(priya, "for Estuary Board please", [{ name: "Log.docx", url }]),
  );
  expect(words(named)).toContain("Estuary Board · Read from Log.docx");
  expect(title(await teams.say(priya, chat, "imports"))).toBe("Which committee?");

  // What is pasted says itself whose it is, and is asked about all the same.
  const pasted = "Minutes of the Harbour Committee\nAction: Priya Nathwani to ring the school by 13 March 2026";
  expect(title(await read(teams, await teams.say(priya, chat, `import\n${pasted}`)))).toBe(
    "For which board is this paper?",
  );
  const here = await read(teams, await teams.say(priya, chat, `import for Estuary Board:\n${pasted}`));
  expect(words(here)).toContain("Estuary Board · Read from what you pasted");
});

test("a message of another place is read from its menu, for whoever runs the board there", async () => {
  const { teams, home, priya, sarah } = await theBoard();
  const body = {
    contentType: "html",
    content:
      "<p>From today:</p><ul><li>Sarah Jones to circulate the rota by 13 March</li><li>Warren Carter to book the hall by 27 March</li></ul>",
  };
  const had = teams.messagesTo(priya).length;
  const chosen = await teams.fromMenu(priya, home, "readActions", { body });
  expect(chosen.status).toBe(200);
  expect(JSON.stringify(chosen.body)).toContain("comes to your own chat");
  await teams.until(() => teams.messagesTo(priya).length > had, 20_000);
  const check = await whenRead(teams, newest(teams, priya));
  expect(words(check)).toContain("Circulate the rota");
  expect(words(check)).toContain("Book the hall");

  const refused = await teams.fromMenu(sarah, home, "readActions", { body });
  expect(JSON.stringify(refused.body)).toContain("Only chair or clerk");
  // From a chat that we are not in: it is not taken for their own chat with us.
  const elsewhere = teams.groupChat({ members: [priya, sarah] });
  const there = await teams.fromMenu(priya, elsewhere, "readActions", { body });
  expect(JSON.stringify(there.body)).toContain("comes to your own chat");
  const unknown = await teams.fromMenu(priya, home, "somethingElse", { body });
  expect([unknown.status, unknown.body]).toEqual([200, undefined]);
});

test("two clerks at one check: the second sees what the first changed, and accepts only what is left", async () => {
  const { teams, home, priya, sarah } = await theBoard();
  await teams.say(priya, home, "make Sarah Jones clerk");
  const url = drive.holds("/log.docx", { bytes: await threeRows() });
  const mine = await read(teams, await teams.sendFiles(priya, "", [{ name: "Log.docx", url }]));
  const list = reply(await teams.say(sarah, teams.personal(sarah), "imports"));
  const theirs = await teams.press(sarah, list, /Log\.docx/);
  expect(title(theirs)).toBe("3 ready");
  await teams.press(sarah, list, /Check the lease/);
  await teams.press(priya, mine, /Book the hall/);
  await teams.press(priya, mine, "Leave out");
  const overtaken = await teams.press(sarah, list, "Save", { task: "Check the whole lease" });
  expect(words(overtaken)).toContain("Somebody changed this meanwhile");
  expect(words(overtaken)).toContain("Not ticked");
  const saved = await teams.press(sarah, list, "Save", { task: "Check the whole lease" });
  expect(words(saved)).toContain("Check the whole lease");
  expect(title(await teams.press(sarah, list, "Accept"))).toBe("2 actions logged");
  const late = await teams.press(priya, mine, "Accept");
  expect(words(late)).toContain("Sarah Jones accepted it.");
  expect(title(await teams.press(sarah, list, "Answer them"))).toBe("Nothing is ticked");
});

test("while a long file is fetched its sender is told, and that message turns into the check", async () => {
  const { teams, priya } = await theBoard();
  let give = () => {};
  const after = new Promise<void>((resolve) => {
    give = resolve;
  });
  const url = drive.holds("/slow.docx", { bytes: await threeRows(), after });
  const sent = reply(await teams.sendFiles(priya, "", [{ name: "Estuary minutes.docx", url }]));
  expect(words(sent)).toContain("Reading Estuary minutes.docx …");
  const had = teams.messagesTo(priya).length;
  give();
  await whenRead(teams, sent);
  expect(title(sent)).toBe("3 ready");
  expect(teams.messagesTo(priya)).toHaveLength(had);
  expect(title(await teams.press(priya, sent, "Accept"))).toBe("3 actions logged");
});

test("a paper is thrown away, and its card says so to whoever presses it later", async () => {
  const { teams, priya, chat } = await theBoard();
  const url = drive.holds("/log.docx", { bytes: await threeRows() });
  const check = await read(teams, await teams.sendFiles(priya, "", [{ name: "Log.docx", url }]));
  const stale = await teams.press(priya, check, /Book the hall/);
  expect(title(stale)).toBe("3 ready");
  const thrown = await teams.press(priya, check, "Throw away");
  expect(title(thrown)).toBe("The paper is thrown away");
  expect(title(await teams.say(priya, chat, "imports"))).toBe("1 paper read in");
  expect(numbers(await teams.say(priya, chat, "outstanding"))).toEqual([]);
});
