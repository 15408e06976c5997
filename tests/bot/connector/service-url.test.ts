import { expect, test } from "vitest";
import { loopbackServiceUrls, teamsServiceUrls } from "../../../src/bot/connector/service-url.js";

test.each(["http://localhost:56150/_connector", "http://127.0.0.1:1/any/path/", "http://[::1]:8080"])(
  "in trial mode %s may be answered",
  (url) => {
    expect(loopbackServiceUrls(url)).toBe(true);
  },
);

test.each([
  "https://localhost:56150/",
  "http://localhost.example.org/",
  "http://127.0.0.1.example.org/",
  "http://localhost@example.org/",
  "http://10.0.0.1/",
  "http://0.0.0.0/",
  "https://smba.trafficmanager.net/uk/",
  "ftp://localhost/",
  "not a url",
  "",
])("in trial mode %s may not be answered", (url) => {
  expect(loopbackServiceUrls(url)).toBe(false);
});

const inEarnest = teamsServiceUrls(["teams.example.org"]);

test.each([
  "https://smba.trafficmanager.net/uk/tenant/",
  "https://SMBA.TrafficManager.net/emea/",
  "https://smba.infra.gcc.teams.microsoft.com/teams",
  "https://smba.infra.gov.teams.microsoft.us/gcch/",
  "https://teams.example.org/x",
])("in earnest %s may be answered", (url) => {
  expect(inEarnest(url)).toBe(true);
});

test.each([
  "http://smba.trafficmanager.net/uk/",
  "https://evil.trafficmanager.net/uk/",
  "https://smba.trafficmanager.net.example.org/",
  "https://smba.trafficmanager.net:8443/uk/",
  "https://smba.trafficmanager.net@example.org/",
  "https://user:pass@smba.trafficmanager.net/uk/",
  "https://sub.teams.example.org/",
  "http://localhost:56150/",
  "smba.trafficmanager.net",
])("in earnest %s may not be answered", (url) => {
  expect(inEarnest(url)).toBe(false);
});
