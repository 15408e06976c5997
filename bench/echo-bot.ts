import { Application, type TurnState } from "@microsoft/teams-ai";
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import restify from "restify";

/** The yardstick: teams-ai as its samples show it, answering each message and press with a small card and doing nothing else. */
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({}, new ConfigurationServiceClientCredentialFactory({})),
);
const application = new Application<TurnState>({ startTypingTimer: false });

const card = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "TextBlock", text: "A12 logged", size: "Large", weight: "Bolder", style: "heading", wrap: true },
    { type: "TextBlock", text: "Circulate the plan for the summer programme to every partner agency", wrap: true },
    { type: "TextBlock", text: "Sarah Jones, due Thu 12 March", isSubtle: true, wrap: true },
    {
      type: "ActionSet",
      actions: ["Done", "Edit", "Change date", "Undo"].map((title) => ({
        type: "Action.Execute",
        title,
        verb: title,
        data: { item: 12 },
      })),
    },
  ],
};
const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }];

application.activity("message", async (context) => {
  await context.sendActivity({ type: "message", attachments });
});
application.adaptiveCards.actionExecute(/.*/, async () => card as never);

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post("/api/messages", async (request, response) => {
  await adapter.process(request as never, response as never, async (context) => {
    await application.run(context);
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as { port: number };
  process.stdout.write(`ready ${JSON.stringify({ bot: `http://127.0.0.1:${port}/api/messages` })}\n`);
});
process.on("SIGTERM", () => process.exit(0));
