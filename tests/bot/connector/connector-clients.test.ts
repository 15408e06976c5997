import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { expect, test } from "vitest";
import { connectorClients } from "../../../src/bot/connector/connector-clients.js";
import { connectorHttp } from "../../../src/bot/connector/connector-http.js";
import { loopbackServiceUrls } from "../../../src/bot/connector/service-url.js";

const clients = () =>
  connectorClients({
    sdk: new ConfigurationBotFrameworkAuthentication({}),
    appId: undefined,
    http: connectorHttp({ limitMs: 100 }),
    mayReach: loopbackServiceUrls,
    limitMs: 100,
  });

test("there is one client for each service URL, whatever number of turns asks", async () => {
  const kept = clients();
  const first = await kept.at("http://127.0.0.1:4001/");
  expect(await kept.at("http://127.0.0.1:4001/")).toBe(first);
  expect(await kept.at("http://127.0.0.1:4002/")).not.toBe(first);
});

test("of many service URLs those in use are kept, and the oldest are let go", async () => {
  const kept = clients();
  const inUse = await kept.at("http://127.0.0.1:4000/");
  const oldest = await kept.at("http://127.0.0.1:4001/");
  for (let port = 4002; port < 4040; port += 1) {
    await kept.at(`http://127.0.0.1:${port}/`);
    await kept.at("http://127.0.0.1:4000/");
  }
  expect(await kept.at("http://127.0.0.1:4000/")).toBe(inUse);
  expect(await kept.at("http://127.0.0.1:4001/")).not.toBe(oldest);
});

test("no client is made for a service URL that may not be answered", async () => {
  await expect(clients().at("https://smba.trafficmanager.net/uk/")).rejects.toMatchObject({
    code: "FOREIGN_SERVICE_URL",
  });
});
