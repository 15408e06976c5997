import type { AgendaVerb } from "../../verbs/agenda-verbs.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";
import type { pressAgenda } from "./press-agenda.js";

export type AgendaHandlers = Pick<Handlers, "suggestions" | "standing"> & {
  agendaPress: ReturnType<typeof pressAgenda>;
};

/** Which handler answers which button of an agenda's items, of suggestions and of standing items. */
export function agendaPresses({ agendaPress, suggestions, standing }: AgendaHandlers): Presses<AgendaVerb> {
  return {
    "agenda-item.kind": agendaPress.kind,
    "agenda-item.lead": agendaPress.lead,
    "agenda-item.move": agendaPress.move,
    "agenda-item.off": agendaPress.off,
    "agenda-item.save": agendaPress.save,
    "agenda-item.add": agendaPress.add,
    "agenda.edit": agendaPress.edit,
    "agenda-item.form": agendaPress.form,
    "agenda-item.add.form": agendaPress.addForm,
    "suggestion.send": suggestions.send,
    "suggestion.accept": suggestions.pressAccept,
    "suggestion.decline": suggestions.pressDecline,
    "suggestion.form": suggestions.form,
    "suggestion.decline.form": suggestions.declineForm,
    "suggestions.show": suggestions.pressList,
    "standing.save": standing.save,
    "standing.usual": standing.pressUsual,
    "standing.show": standing.pressShow,
    "standing.form": standing.pressForm,
  };
}
