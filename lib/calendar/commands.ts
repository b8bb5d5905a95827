import * as answer from "@/lib/calendar/answer-commands";
import * as block from "@/lib/calendar/block-commands";
import { bringBlocks, unbringBlocks } from "@/lib/calendar/bring-command";
import * as occurrence from "@/lib/calendar/occurrence-commands";
import * as proposal from "@/lib/calendar/proposal-commands";
import { setReminder } from "@/lib/calendar/reminder";
import { restoreBlock } from "@/lib/calendar/restore-command";
import { changeRhythm } from "@/lib/calendar/rhythm-command";
import * as ritual from "@/lib/calendar/rituals/commands";
import * as mark from "@/lib/calendar/rituals/mark-commands";
import * as series from "@/lib/calendar/series-commands";
import { setDuty, setSideBySide } from "@/lib/calendar/kinds-apart";
import * as single from "@/lib/calendar/single-commands";
import { setWish, shareWish } from "@/lib/calendar/wish";
import type { Command } from "@/lib/sync/command";

/** Every way the calendar changes: blocks, series, single occurrences of them, what is proposed, and rituals. */
export const calendarCommands: readonly Command[] = [
  block.scheduleBlock,
  block.moveBlock,
  block.describeBlock,
  block.protectBlock,
  setSideBySide,
  setDuty,
  block.shareBlock,
  block.removeBlock,
  restoreBlock,
  bringBlocks,
  unbringBlocks,
  series.changeSeries,
  series.splitSeries,
  series.rejoinSeries,
  series.endSeries,
  occurrence.moveOccurrence,
  occurrence.cancelOccurrence,
  occurrence.restoreOccurrence,
  occurrence.describeOccurrence,
  occurrence.shareOccurrence,
  occurrence.rejoinOccurrence,
  proposal.makeProposal,
  proposal.withdrawProposal,
  proposal.reopenProposal,
  single.singleOut,
  single.putTogether,
  answer.acceptProposal,
  answer.declineProposal,
  answer.counterProposal,
  changeRhythm,
  setReminder,
  setWish,
  shareWish,
  ritual.beginRitual,
  ritual.changeRitual,
  ritual.shareRitual,
  ritual.endRitual,
  mark.markRitual,
  mark.unmarkRitual,
];
