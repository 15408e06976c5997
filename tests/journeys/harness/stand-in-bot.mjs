// The outside of the product and nothing inside, to try the harness with: ready line, clock, orderly stop.
import { createServer } from "node:http";

const { PORT, DATA_DIR, NOW, PLAYGROUND, DEMO, STAND_IN } = process.env;

if (STAND_IN === "refuses") {
  process.stderr.write("Port 3978 is busy. Set PORT to another one.\n");
  process.exit(1);
}

const server = createServer((request, response) => {
  let text = "";
  request.on("data", (chunk) => {
    text += chunk;
  });
  request.on("end", () => {
    const { now = NOW } = JSON.parse(text);
    const back = now < NOW;
    const body = back ? { error: "The clock never goes back." } : { now, deliveries: 2 };
    response.writeHead(back ? 400 : 200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
});

process.on("SIGTERM", () => {
  if (STAND_IN === "stubborn") return;
  server.close(() => process.exit(0));
  server.closeAllConnections();
});

server.listen(Number(PORT), "127.0.0.1", () => {
  const bot = `http://127.0.0.1:${server.address().port}/api/messages`;
  process.stderr.write(`${JSON.stringify({ DATA_DIR, NOW, PLAYGROUND, DEMO, NODE_ENV: process.env.NODE_ENV })}\n`);
  process.stdout.write("Somebody else's line\n");
  process.stdout.write(`ready ${JSON.stringify({ bot, playground: null, database: "mongodb://127.0.0.1:1" })}\n`);
});
