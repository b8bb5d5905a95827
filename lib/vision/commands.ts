import { sayOfSection } from "@/lib/vision/agreement-commands";
import { answerDecision, unanswerDecision } from "@/lib/vision/answer-commands";
import { dropAssumption, writeAssumption } from "@/lib/vision/assumption-commands";
import { beginDream, beginVision } from "@/lib/vision/document-commands";
import * as bothAnd from "@/lib/vision/both-and-commands";
import * as card from "@/lib/vision/card-commands";
import * as comment from "@/lib/vision/comment-commands";
import * as decision from "@/lib/vision/decision-commands";
import { sayOfDecision, unsayOfDecision } from "@/lib/vision/decision-word-commands";
import { openDream, takeDreamBack } from "@/lib/vision/dream-commands";
import * as goal from "@/lib/vision/goal-commands";
import * as listening from "@/lib/vision/listening-commands";
import * as settled from "@/lib/vision/settled-commands";
import * as sharing from "@/lib/vision/sharing-commands";
import * as version from "@/lib/vision/version-commands";
import type { Command } from "@/lib/sync/command";

/** Every way the vision of the two changes. */
export const visionCommands: readonly Command[] = [
  writeAssumption,
  dropAssumption,
  settled.beginSettled,
  settled.beReadyToOpen,
  settled.beUnreadyToOpen,
  settled.setSettledAside,
  sharing.proposeSharing,
  sharing.agreeSharing,
  sharing.goOnSharing,
  sharing.pauseSharing,
  sharing.endSharing,
  goal.setGoal,
  goal.changeGoal,
  goal.removeGoal,
  beginDream,
  beginVision,
  openDream,
  takeDreamBack,
  listening.askDream,
  listening.unaskDream,
  listening.summariseDream,
  listening.answerSummary,
  card.placeCard,
  card.changeCard,
  card.takeCardBack,
  bothAnd.writeBothAnd,
  bothAnd.dropBothAnd,
  bothAnd.markBothAnd,
  decision.makeDecision,
  decision.changeDecision,
  decision.dropDecision,
  decision.setLookBack,
  answerDecision,
  unanswerDecision,
  sayOfDecision,
  unsayOfDecision,
  sayOfSection,
  comment.beginComments,
  comment.replyComment,
  comment.changeComment,
  comment.removeComment,
  comment.resolveComments,
  version.proposeVersion,
  version.signVersion,
  version.setVersionAside,
];
