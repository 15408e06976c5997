import { addProgrammeItem } from "../services/programme/add-programme-item.js";
import { changeProgrammeItem } from "../services/programme/change-programme-item.js";
import { followUp } from "../services/programme/follow-up.js";
import { moveProgrammeItems } from "../services/programme/move-programme-items.js";
import { readProgramme } from "../services/programme/read-programme.js";
import { carryOn, type SettleProgrammeDeps, takeProgrammeItem } from "../services/programme/settle-programme.js";

/** What is done to the work programme, given what it needs. */
export function programmeServices(parts: SettleProgrammeDeps) {
  return {
    readProgramme: readProgramme(parts),
    addProgrammeItem: addProgrammeItem(parts),
    moveProgrammeItems: moveProgrammeItems(parts),
    changeProgrammeItem: changeProgrammeItem(parts),
    takeProgrammeItem: takeProgrammeItem(parts),
    carryProgrammeItem: carryOn(parts),
    followUp: followUp(parts),
  };
}
