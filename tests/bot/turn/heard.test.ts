import type { Activity } from "botbuilder";
import { describe, expect, test } from "vitest";
import { hear, hearWords, mentionSign, withNames } from "../../../src/bot/turn/heard.js";

function anActivity(over: object = {}): Activity {
  return {
    type: "message",
    id: "a-1",
    text: "help",
    serviceUrl: "http://127.0.0.1:4100/",
    from: { id: "29:sarah", name: " Sarah Kent ", aadObjectId: "entra-sarah" },
    conversation: { id: "a:sarah", conversationType: "personal", tenantId: "tenant-a" },
    recipient: { id: "28:bot", name: "Matters Arising" },
    ...over,
  } as unknown as Activity;
}

const mention = (id: string, text: string, name?: string) => ({
  type: "mention",
  text,
  mentioned: { id, ...(name === undefined ? {} : { name }) },
});
const ours = mention("28:bot", "<at>Matters Arising</at>", "Matters Arising");
const words = (text: string, ...entities: object[]) => hearWords(anActivity({ text, entities }));

describe("the words of a message", () => {
  test("lose our own mention, wherever it stands", () => {
    expect(words("<at>Matters Arising</at> outstanding", ours).text).toBe("outstanding");
    expect(words("outstanding <at>Matters Arising</at>", ours).text).toBe("outstanding");
  });

  test("keep our name where it was only typed", () => {
    expect(words("Matters Arising outstanding").text).toBe("Matters Arising outstanding");
    expect(words("<at>Matters Arising</at> help", mention("29:joe", "<at>Matters Arising</at>", "Joe")).text).toBe(
      `${mentionSign(0)}  help`,
    );
  });

  test("hold other people's mentions as signs, with who was meant kept apart", () => {
    const said = words(
      "<at>Matters Arising</at> action: <at>Sarah</at> and <at>Sarah</at> to write",
      ours,
      mention("29:kent", "<at>Sarah</at>", "Sarah Kent"),
      mention("29:moss", "<at>Sarah</at>", "Sarah Moss"),
    );
    expect(said.mentions).toEqual([
      { channelId: "29:kent", name: "Sarah Kent" },
      { channelId: "29:moss", name: "Sarah Moss" },
    ]);
    expect(withNames(said.text, said.mentions).replace(/ +/g, " ")).toBe("action: Sarah Kent and Sarah Moss to write");
  });

  test("take a mention's name from what it shows where it has none", () => {
    expect(words("<at>Joe</at> to write", mention("29:joe", "<at>Joe</at>")).mentions).toEqual([
      { channelId: "29:joe", name: "Joe" },
    ]);
  });

  test.each([
    ["shows nothing", { type: "mention", text: "", mentioned: { id: "29:joe" } }],
    ["names nobody", { type: "mention", text: "<at>Joe</at>" }],
    ["is not in the text", mention("29:ann", "<at>Ann</at>")],
    ["is none", { type: "clientInfo" }],
  ])("leave out a mention that %s", (_what, entity) => {
    expect(words("<at>Joe</at> to write", entity)).toEqual({ text: "<at>Joe</at> to write", mentions: [] });
  });

  test("can't bring a sign of their own for a mention", () => {
    expect(words(`${mentionSign(0)}action`).text).toBe("action");
  });

  test("are none where there is no text, or it is no message", () => {
    expect(hearWords(anActivity({ text: undefined }))).toEqual({ text: "", mentions: [] });
    expect(hearWords(anActivity({ type: "invoke" })).text).toBe("");
  });

  test("have plain spaces for the hard ones that Teams puts in", () => {
    expect(words("\u00a0done\u202f12 ").text).toBe("done 12");
  });
});

describe("what a message quotes is not read", () => {
  const quote = (words: string) =>
    `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri">Sarah Kent</strong><span itemprop="time" itemid="1"></span><p itemprop="preview">${words}</p></blockquote>`;
  const replied = (content: string, over: object = {}) =>
    hearWords(
      anActivity({
        text: "Sarah Kent\r\ndone 12\r\nThanks Sarah",
        attachments: [{ contentType: "text/html", content }],
        ...over,
      }),
    ).text;

  test("above a reply, though the plain text holds it", () => {
    expect(replied(`<div>${quote("done 12")}<p>Thanks&nbsp;Sarah</p></div>`)).toBe("Thanks Sarah");
  });

  test("below one, between two, and within another quotation", () => {
    expect(replied(`<p>one</p>${quote("done 12")}<p>two</p>${quote(quote("done 3"))}`)).toBe("one\ntwo");
  });

  test("though nothing else is said", () => {
    expect(replied(quote("done 12"))).toBe("");
  });

  test("and mentions in the reply stay mentions", () => {
    const at = (id: string, name: string) =>
      `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="${id}">${name}</span>`;
    const said = hearWords(
      anActivity({
        text: "done 12 <at>Matters Arising</at> action: <at>Joe</at> to write",
        attachments: [
          {
            contentType: "text/html",
            content: `${quote("done 12")}<p>${at("0", "Matters Arising")}&nbsp;action: ${at("1", "Joe")} to <span>write</span></p>`,
          },
        ],
        entities: [ours, mention("29:joe", "<at>Joe</at>", "Joe Finch")],
      }),
    );
    expect(said.mentions).toEqual([{ channelId: "29:joe", name: "Joe Finch" }]);
    expect(said.text.replace(/ +/g, " ")).toBe(`action: ${mentionSign(0)} to write`);
  });

  test.each([
    ["as JSON", JSON.stringify({ messageId: "1", messagePreview: "done 12 please" })],
    ["as it is", { messageId: "1", messagePreview: "done 12 please" }],
  ])("where the other message is referred to, %s", (_how, content) => {
    const referred = (text: string) =>
      hearWords(anActivity({ text, attachments: [{ contentType: "messageReference", content }] })).text;
    expect(referred('<attachment id="1"></attachment>Thanks Sarah')).toBe("Thanks Sarah");
    expect(referred("done  12\nplease Thanks Sarah")).toBe("Thanks Sarah");
    expect(referred("done 12 please")).toBe("");
    expect(referred("done 12")).toBe("done 12");
  });

  test("where an entity names it, and where a reference can't be read", () => {
    const entity = { type: "quotedReply", quotedReply: { messageId: "1", preview: "done 12" } };
    expect(words('<quoted messageId="1"/> ok', entity).text).toBe("ok");
    const unread = { contentType: "messageReference", content: "{" };
    expect(hearWords(anActivity({ text: "ok", attachments: [unread] })).text).toBe("ok");
  });

  test("in lines that begin with the sign of a quotation", () => {
    expect(words("> done 12\n>done 13\nThanks Sarah").text).toBe("Thanks Sarah");
    expect(words("more > less").text).toBe("more > less");
  });

  test("but what only looks like markup in the words stays", () => {
    expect(words("action: Sarah to send <attachment id=1> and <b>bold</b>").text).toContain("<attachment id=1>");
    expect(replied(`${quote("x")}<p>send &lt;b&gt;bold&lt;/b&gt; &amp; &#8220;this&#x201D; &bogus; 1 &lt; 2</p>`)).toBe(
      "send <b>bold</b> & “this” &bogus; 1 < 2",
    );
  });
});

test("a table keeps its cells apart, and a list its entries, where the message's form is taken", () => {
  const content =
    "<p>Actions:</p><table><tbody><tr><td><p>Owner</p></td><td>Action</td></tr><tr><td>SJ</td><td><p>Ring the</p><p>school</p></td></tr></tbody></table><ul><li>Warren to write</li></ul>";
  const said = hearWords(
    anActivity({ text: "Owner Action SJ Ring", attachments: [{ contentType: "text/html", content }] }),
  );
  expect(said.text.split("\n").map((line) => line.replace(/ +/g, " "))).toEqual([
    "Actions:",
    "Owner\tAction",
    "SJ\tRing the school",
    "- Warren to write",
  ]);
});

test("a quoted line is set aside also where we are mentioned before it", () => {
  expect(words("<at>Matters Arising</at> > Warren to book the hall\ndone", ours).text).toBe("done");
  expect(words("> Warren to book the hall\n<at>Matters Arising</at> done", ours).text).toBe("done");
});

test("the form of a message that quotes nothing is passed over", () => {
  const attachments = [{ contentType: "text/html", content: "<p>something else</p>" }, { contentType: "text/html" }];
  expect(hearWords(anActivity({ attachments })).text).toBe("help");
});

describe("who and where", () => {
  test("come from the activity, and the person's name without the spaces around it", () => {
    expect(hear(anActivity())).toEqual({
      tenant: "tenant-a",
      from: { channelId: "29:sarah", entraId: "entra-sarah", name: "Sarah Kent" },
      place: { kind: "personal", conversation: "a:sarah", serviceUrl: "http://127.0.0.1:4100/" },
      conversation: "a:sarah",
      bot: "Matters Arising",
    });
  });

  test("bear what is missing: tenant in the channel data, no name, no Entra id, nobody addressed", () => {
    const bare = anActivity({
      from: { id: "29:sarah" },
      conversation: { id: "a:sarah" },
      channelData: { tenant: { id: "tenant-b" } },
      recipient: undefined,
    });
    expect(hear(bare)).toMatchObject({ tenant: "tenant-b", from: { channelId: "29:sarah", name: "" } });
    expect(hear(bare).from).not.toHaveProperty("entraId");
    expect(hear(bare).bot).toBe("Matters Arising");
  });

  test("know the Entra id by either of its names", () => {
    expect(hear(anActivity({ from: { id: "29:sarah", objectId: "entra-sarah" } })).from.entraId).toBe("entra-sarah");
  });

  test.each([
    ["a channel by its type", { id: "19:x", conversationType: "channel" }, undefined, "channel"],
    ["a channel by its data", { id: "19:x" }, { channel: { id: "19:x" } }, "channel"],
    ["a channel by its thread", { id: "19:x;messageid=1" }, undefined, "channel"],
    ["a group chat by its type", { id: "19:x", conversationType: "groupChat" }, undefined, "group-chat"],
    ["a group chat as it is one of several people", { id: "19:x", isGroup: true }, undefined, "group-chat"],
    ["a personal chat by its type", { id: "a:x", conversationType: "personal" }, undefined, "personal"],
    ["a personal chat where nothing is said", { id: "a:x" }, undefined, "personal"],
  ])("tell %s", (_what, conversation, channelData, kind) => {
    expect(hear(anActivity({ conversation, channelData })).place.kind).toBe(kind);
  });

  test("reply to the thread, and know the channel that it is in", () => {
    const heard = hear(anActivity({ conversation: { id: "19:board;messageid=17", conversationType: "channel" } }));
    expect(heard.conversation).toBe("19:board;messageid=17");
    expect(heard.place.conversation).toBe("19:board");
  });

  test.each([
    ["the channel", { channel: { id: "19:x", name: "Safeguarding" }, team: { name: "Town" } }, "Safeguarding"],
    ["the team, in its first channel", { channel: { id: "19:x", name: "General" }, team: { name: "Town" } }, "Town"],
    ["the chat's topic", undefined, "Harbour"],
  ])("name the place after %s", (_what, channelData, name) => {
    const conversation = { id: "19:x", isGroup: true, name: "Harbour" };
    expect(hear(anActivity({ conversation, channelData })).placeName).toBe(name);
  });

  test("leave a place without a name where it has none", () => {
    expect(hear(anActivity({ conversation: { id: "19:x", name: "  " } }))).not.toHaveProperty("placeName");
  });
});
