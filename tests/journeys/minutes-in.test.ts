import { expect, test } from "vitest";
import { inputs } from "../fakes/teams/card-inputs.js";
import type { Message } from "../fakes/teams/kept-messages.js";
import { aBoard } from "./harness/a-board.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { read } from "./harness/read-paper.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:00:00Z" });

const minutes = `Minutes of the Estuary Board held on Tuesday 3 March 2026 at the Town Hall

Present: Priya Nathwani, Sarah Jones, Warren Carter
Apologies: Robin Wells

1. Welcome
The chair welcomed everybody, and the apologies above were noted by those who were there at the start.

2. Drop-in centre
Sarah told the board that the centre had been busy since it opened again in January, with forty visitors a week.
Action: Sarah Jones to circulate the revised rota by 13 March
Action: Zoe Adams to check the lease for the drop-in by 20 March

3. Open day
Members hoped that the day could be held outside if the weather allowed it, and in the hall if not.
Action: Warren Carter to book the hall by 27 March

4. Date of next meeting
Tuesday 17 March 2026, 2pm, Town Hall
`;

async function theBoard() {
  const { teams } = stage;
  const { home, members } = await aBoard(
    teams,
    ...(["Priya Nathwani", "Sarah Jones", "Warren Carter", "Robin Wells"] as const),
  );
  const [priya, sarah, warren, robin] = members;
  return { teams, home, priya, sarah, warren, robin, chat: teams.personal(priya) };
}

const last = (messages: readonly Message[]): Message => {
  const message = messages.at(-1);
  if (message === undefined) throw new Error("There is no message.");
  return message;
};

test("minutes are pasted, one unknown owner answered, all accepted, the owners told, and the whole taken back", async () => {
  const { teams, home, priya, sarah, warren, chat } = await theBoard();
  const before = teams.posts(sarah).length;
  const check = await read(teams, await teams.say(priya, chat, minutes));
  const pasted = check;
  expect(title(pasted)).toBe("1 to answer, 2 ready");
  expect(words(pasted)).toContain(
    "Estuary Board · Read from what you pasted · meeting of Tue 3 March · nothing is created before Accept",
  );
  expect(words(pasted)).toContain("“Zoe Adams” is nobody on the roster.");
  expect(words(pasted)).toContain("due Fri 13 March · Sarah Jones");
  expect(buttonsOn(pasted)).toEqual(["Accept", "Add them all", "Throw away"]);
  expect(numbers(await teams.say(priya, chat, "outstanding"))).toEqual([]);

  const [asked] = inputs(cardIn(pasted));
  expect(asked?.choices.map((choice) => choice.title)).toEqual(
    expect.arrayContaining(["Add Zoe Adams to the roster", "All members", "Leave this out", "Robin Wells"]),
  );
  const accepted = await teams.press(priya, check, "Accept", { ask0: "Robin Wells" });
  expect(title(accepted)).toBe("3 actions logged");
  expect(words(accepted)).toContain("Logged: A1 to A3.");
  expect(words(accepted)).toContain("Next meeting: Tue 17 March.");
  expect(buttonsOn(accepted)).toEqual(["Outstanding", "Undo the import"]);
  await stage.bot.clock();
  expect(teams.posts(sarah).length).toBe(before + 1);
  expect(words(last(teams.messagesTo(warren)))).toContain("Book the hall");
  expect(words(await teams.say(priya, chat, "next meeting"))).toContain("Tue 17 March");
  expect(numbers(await teams.say(priya, home, "outstanding"))).toEqual(["A1", "A2", "A3"]);

  // One change is not what "undo" means after a whole paper.
  expect(words(await teams.say(priya, chat, "undo"))).toContain("undo the import");
  const asksUndo = await teams.press(priya, check, "Undo the import");
  expect(title(asksUndo)).toBe("Take the whole import back?");
  const undone = await teams.press(priya, check, "Undo the import");
  expect(title(undone)).toBe("The import is taken back");
  expect(numbers(await teams.say(priya, home, "outstanding"))).toEqual([]);
});

test("the same minutes again are nothing new, and a later version shows what is new in it", async () => {
  const { teams, priya, chat } = await theBoard();
  const first = await read(teams, await teams.say(priya, chat, minutes));
  await teams.press(priya, first, "Accept", { ask0: "Robin Wells" });
  const again = await read(teams, await teams.say(priya, chat, minutes));
  expect(title(again)).toMatch(/^Nothing new: all \d+ are on record$/);
  const added = minutes.replace("4. Date of", "Action: Sarah Jones to write to the paper by 20 March\n\n4. Date of");
  const later = await read(teams, await teams.say(priya, chat, added));
  expect(title(later)).toBe("1 ready");
  expect(words(later)).toContain("Write to the paper");
});

test("rows are corrected in place, left out and taken; what was typed comes along on every press", async () => {
  const { teams, priya, chat } = await theBoard();
  const check = await read(teams, await teams.say(priya, chat, minutes));
  const opened = await teams.press(priya, check, /Circulate the revised rota/, { ask0: "Warren Carter" });
  expect(title(opened)).toBe("3 ready");
  expect(words(opened)).toContain("In the paper");
  const saved = await teams.press(priya, check, "Save", {
    task: "Circulate the rota to all",
    owner: "Robin Wells",
    on: "2026-03-16",
  });
  expect(words(saved)).toContain("Circulate the rota to all");
  expect(words(saved)).toContain("due Mon 16 March · Robin Wells");
  await teams.press(priya, check, /Book the hall/);
  const left = await teams.press(priya, check, "Leave out");
  expect(title(left)).toBe("2 ready");
  expect(words(left)).toContain("Not ticked");
  await teams.press(priya, check, /Book the hall/);
  const taken = await teams.press(priya, check, "Take it");
  expect(title(taken)).toBe("3 ready");
  const accepted = await teams.press(priya, check, "Accept");
  expect(title(accepted)).toBe("3 actions logged");
});
