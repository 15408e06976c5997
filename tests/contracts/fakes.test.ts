import { fakeStore } from "../fakes/store/fake-store.js";
import { describeStore } from "./describe-store.js";

describeStore("in memory", async () => fakeStore());
