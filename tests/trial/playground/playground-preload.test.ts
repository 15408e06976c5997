import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { playgroundPreload } from "../../../src/trial/playground/playground-preload.js";

/** Runs a program behind the preload until it ends, and gives what it said. */
async function said(program: string, ...more: string[]): Promise<string> {
  const preload = `data:text/javascript,${encodeURIComponent(playgroundPreload)}`;
  const child = spawn(process.execPath, ["--import", preload, "-e", program, ...more]);
  const [words] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return words;
}

test("a port that was taken at the last moment is replaced by a free one, still on 127.0.0.1 only", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => void holder.listen(0, "127.0.0.1", resolve));
  const taken = (holder.address() as AddressInfo).port;
  const program = `
    require("node:http").createServer().listen(Number(process.argv[1]), function () {
      console.log(JSON.stringify(this.address()));
      process.exit();
    });`;
  const { port, address } = JSON.parse(await said(program, String(taken))) as AddressInfo;
  holder.close();
  expect(address).toBe("127.0.0.1");
  expect(port).not.toBe(taken);
});

test("a server that names another host is kept to 127.0.0.1 too", async () => {
  const program = `
    require("node:net").createServer().listen({ port: 0, host: "0.0.0.0" }, function () {
      console.log(this.address().address);
      process.exit();
    });`;
  expect((await said(program)).trim()).toBe("127.0.0.1");
});
