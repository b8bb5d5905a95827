import { Acknowledgement, Boundary } from "@/lib/boundaries/schema";
import {
  Block,
  BlockDetail,
  BlockException,
  Proposal,
  Reminder,
  Rhythm,
  Ritual,
  RitualMark,
  Wish,
} from "@/lib/calendar/schema";
import {
  Agreement,
  AgreementAnswer,
  Beneath,
  Brought,
  CheckIn,
  CheckInFelt,
  Conversation,
  Jotting,
  NeedAnswer,
  Readiness,
  Understanding,
} from "@/lib/checkin/schema";
import { Profile, Trip } from "@/lib/couple/schema";
import { Document } from "@/lib/sync/documents/schema";
import {
  BothAnd,
  BothAndMark,
  Card,
  Decision,
  DecisionWord,
  DreamAnswer,
  DreamQuestion,
  DreamSummary,
  Envelope,
  Opened,
  Seal,
  SharedDream,
  Sharing,
  Signature,
  SignedVersion,
  Slip,
} from "@/lib/vision/schema";
import type { Table } from "@/lib/sync/table";

/** All synchronised tables: a table that is not here is not synchronised, and one that is here is walled and tested. */
export const tables: readonly Table[] = [
  Profile,
  Trip,
  Block,
  BlockDetail,
  BlockException,
  Proposal,
  Reminder,
  Wish,
  Rhythm,
  Ritual,
  RitualMark,
  Jotting,
  Conversation,
  CheckIn,
  Readiness,
  Brought,
  Understanding,
  NeedAnswer,
  Beneath,
  Agreement,
  AgreementAnswer,
  CheckInFelt,
  Boundary,
  Acknowledgement,
  Document,
  Envelope,
  Seal,
  Slip,
  Opened,
  Sharing,
  SharedDream,
  DreamQuestion,
  DreamSummary,
  DreamAnswer,
  Card,
  BothAnd,
  BothAndMark,
  Decision,
  DecisionWord,
  SignedVersion,
  Signature,
];

const byName = new Map(tables.map((table) => [table.name, table]));

export function tableNamed(name: string): Table | undefined {
  return byName.get(name);
}
