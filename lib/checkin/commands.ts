import * as agreement from "@/lib/checkin/agreement-commands";
import { dropBeneath, writeBeneath } from "@/lib/checkin/beneath-commands";
import { settleConversation } from "@/lib/checkin/conversation-command";
import { noteFelt } from "@/lib/checkin/felt-command";
import { answerNeed, understandNeed } from "@/lib/checkin/hearing-commands";
import { dropJotting, writeJotting } from "@/lib/checkin/jotting-commands";
import * as readiness from "@/lib/checkin/readiness-commands";
import * as session from "@/lib/checkin/session-commands";
import type { Command } from "@/lib/sync/command";

/** Every way a check-in changes: what each jots down, when both are ready, where they are, and what they agree on. */
export const checkInCommands: readonly Command[] = [
  writeJotting,
  dropJotting,
  settleConversation,
  session.openCheckIn,
  readiness.beReady,
  readiness.beUnready,
  readiness.ratherLater,
  session.goThrough,
  session.pauseCheckIn,
  session.endCheckIn,
  understandNeed,
  answerNeed,
  writeBeneath,
  dropBeneath,
  agreement.makeAgreement,
  agreement.changeAgreement,
  agreement.dropAgreement,
  agreement.answerAgreement,
  noteFelt,
];
