import { adjournMeeting } from "../services/meetings/adjourn-meeting.js";
import { cancelMeeting, moveMeeting } from "../services/meetings/move-meeting.js";
import { planSeveral } from "../services/meetings/plan-days.js";
import { planMeeting } from "../services/meetings/plan-meeting.js";
import { beginSeries, endSeries } from "../services/meetings/series.js";
import { editMeeting, setMeeting } from "../services/meetings/set-meeting.js";

type Parts = Parameters<typeof adjournMeeting>[0] &
  Parameters<typeof planMeeting>[0] &
  Parameters<typeof planSeveral>[0] &
  Parameters<typeof beginSeries>[0] &
  Parameters<typeof endSeries>[0];

/** How meetings are planned, moved and cancelled, given what it needs. */
export function meetingServices(parts: Parts) {
  return {
    planMeeting: planMeeting(parts),
    moveMeeting: moveMeeting(parts),
    cancelMeeting: cancelMeeting(parts),
    adjournMeeting: adjournMeeting(parts),
    setMeeting: setMeeting(parts),
    editMeeting: editMeeting(parts),
    planSeveral: planSeveral(parts),
    beginSeries: beginSeries(parts),
    endSeries: endSeries(parts),
  };
}
