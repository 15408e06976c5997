// `npm start`: builds when sources are newer than dist, then becomes the server.
import { build } from "./build.mjs";

build();
await import("../dist/server/main.js");
