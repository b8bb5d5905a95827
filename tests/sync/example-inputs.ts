import { boundariesExamples } from "@/tests/sync/examples/boundaries";
import { calendarExamples } from "@/tests/sync/examples/calendar";
import { checkinExamples } from "@/tests/sync/examples/checkin";
import type { Examples } from "@/tests/sync/examples/example";
import { visionExamples } from "@/tests/sync/examples/vision";

/**
 * An input that the rightful person may give, for each command of the registry: what the hostile tests begin from. A
 * command without one fails them.
 */
export const exampleInputs: Examples = {
  ...calendarExamples,
  ...checkinExamples,
  ...boundariesExamples,
  ...visionExamples,
};
