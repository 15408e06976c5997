/**
 * What runs in the Playground's process before the Playground, as the source of a module. It is a text because the process is
 * started by `node --import`, which takes JavaScript only, whether we ourselves run compiled or from source. It sees to three things
 * for which the Playground has no settings:
 *
 * 1. Every server listens on 127.0.0.1 only. The Playground names a port and no host, and so would be open to the network. It also looks
 *    for a free port before it listens, so that two starting at once may both find the same; the second then takes any, where the
 *    Playground would wait for ever.
 * 2. The process ends when its standard input ends. The other end of that pipe is ours, and the system closes it however we end,
 *    also after SIGKILL.
 * 3. Of the environment only the plain necessities remain. Other variables would point the Playground to another configuration, bot
 *    or service URL, open a browser, or send through a proxy.
 */
export const playgroundPreload = `
import http from "node:http";
import net from "node:net";

const plainListen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  const [first, ...rest] = given;
  const whenReady = rest.findLast((argument) => typeof argument === "function");
  const options = { ...(first !== null && typeof first === "object" ? first : { port: first }), host: "127.0.0.1" };
  if (this instanceof http.Server) {
    this.once("error", ({ code }) => {
      if (code !== "EADDRINUSE") process.exit(1);
      plainListen.call(this, { ...options, port: 0 });
    });
  }
  return plainListen.call(this, options, whenReady);
};

process.stdin.on("end", () => process.exit(0)).resume();

const { env } = process;
const kept = /^(path|pathext|home|userprofile|lang|lc_.*|tz|temp|tmp|tmpdir|systemroot|windir|comspec)$/i;
for (const name of Object.keys(env)) if (!kept.test(name)) delete env[name];
env.TEAMSAPPTESTER_BROWSER = "none";
env.M365_AGENTS_PLAYGROUND_LOGFILE = "playground.log";
`;
