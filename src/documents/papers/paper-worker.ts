import { parentPort, workerData } from "node:worker_threads";
import { doPaperJob, type PaperJob } from "./paper-job.js";

// One job, one thread: whatever a paper leaves behind in a library is gone with it.
parentPort?.postMessage(await doPaperJob(workerData as PaperJob));
