import { aggregate } from "./aggregate.js";
import { create, drop, dropDatabase, listCollections } from "./collections.js";
import type { Command } from "./command.js";
import { count, distinct } from "./count-and-distinct.js";
import { getMore, killCursors } from "./cursor-commands.js";
import { deleteDocuments } from "./delete.js";
import { find } from "./find.js";
import { findAndModify } from "./find-and-modify.js";
import { createIndexes, dropIndexes, listIndexes } from "./indexes.js";
import { insert } from "./insert.js";
import { buildInfo, endSessions, hello, ping } from "./server-commands.js";
import { update } from "./update.js";

/** Every command that the server knows, by the name that clients give it. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    hello,
    isMaster: hello,
    ismaster: hello,
    ping,
    buildInfo,
    buildinfo: buildInfo,
    endSessions,
    find,
    getMore,
    killCursors,
    insert,
    update,
    delete: deleteDocuments,
    findAndModify,
    findandmodify: findAndModify,
    aggregate,
    count,
    distinct,
    createIndexes,
    listIndexes,
    dropIndexes,
    create,
    drop,
    dropDatabase,
    listCollections,
  }),
);
