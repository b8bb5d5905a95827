"use client";
import { useMemo, useState, useSyncExternalStore } from "react";
import { usePeople } from "@/components/shell/people";
import { sayUndoable } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { Opened } from "@/components/vision/document/opened";
import { OpeningVision } from "@/components/vision/document/opening";
import { Seen } from "@/components/vision/document/seen";
import { useSections } from "@/components/vision/document/use-sections";
import { useOurs } from "@/components/vision/use-ours";
import { newId, type Id } from "@/lib/ids";
import type { DocumentState } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import { isHeldFor, standingOf } from "@/lib/vision/document/agreed";
import { carriedTo, carryInto } from "@/lib/vision/document/carry";
import type { Section } from "@/lib/vision/document/sections";
import { UNTITLED } from "@/lib/vision/document/untitled";
import { SectionAgreement } from "@/lib/vision/schema";

interface Carried {
  words: string;
  onClose: () => void;
}

/** Puts what was found on the board into the text that both write: where, is chosen. */
export function CarrySheet({ row, words, onClose }: Carried & { row: DocumentRow }) {
  return (
    <Sheet title="Into our vision" onClose={onClose}>
      <p dir="auto" className="font-serif text-lead whitespace-pre-line wrap-anywhere">
        {words}
      </p>
      <Opened row={row} opening={<OpeningVision />}>
        {({ doc }, hold) => <Where {...{ doc, words, hold, onClose }} documentId={row.id} />}
      </Opened>
    </Sheet>
  );
}

function Where({
  doc,
  documentId,
  words,
  hold,
  onClose,
}: Carried & Pick<DocumentState, "doc"> & { documentId: Id; hold: () => () => void }) {
  const { me, partner } = usePeople();
  const agreements = useOurs(SectionAgreement).filter((row) => row.documentId === documentId);
  const sections = useSections(doc);
  const already = useCarriedTo(doc, words);
  const [chosen, setChosen] = useState("growth");
  const section = sections.find(({ id }) => id === chosen) ?? sections[0];
  if (!section) return <p>There is no section to put it into. Add one to your vision first.</p>;
  const isHeld = isHeldFor(standingOf(agreements, section.id), me.id);
  const title = section.title || "your vision";
  const carry = () => {
    const takeBack = carryInto(doc, section.id, words, isHeld ? { by: me.id, id: newId() } : null);
    sayUndoable(isHeld ? `It is suggested for ${title}.` : `It stands in ${title}.`, takeBack, hold());
    onClose();
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        carry();
      }}
    >
      <Select label="Where" value={section.id} onChange={({ target }) => setChosen(target.value)}>
        {sections.map(({ id, title }) => (
          <option key={id} value={id}>
            {title || UNTITLED}
          </option>
        ))}
      </Select>
      {isHeld ? (
        <p>
          This section is agreed on: there it is a suggestion, and <bdi>{partner?.name ?? "the other"}</bdi> says yes or
          no.
        </p>
      ) : null}
      {already ? (
        <p>
          These words stand in <q dir="auto">{already.title || UNTITLED}</q> already.
        </p>
      ) : null}
      <SheetFoot>
        <Button type="submit" kind={already ? "quiet" : "primary"} className="flex-1">
          {isHeld ? "Suggest it there" : "Put it there"}
          {already ? " once more" : ""}
        </Button>
      </SheetFoot>
    </form>
  );
}

/** Where the words stand already: they were carried before, or the other is doing so just now. */
function useCarriedTo(doc: DocumentState["doc"], words: string): Section | null {
  const seen = useMemo(
    () =>
      new Seen(
        () => carriedTo(doc, words),
        (changed) => {
          doc.on("update", changed);
          return () => doc.off("update", changed);
        },
      ),
    [doc, words],
  );
  return useSyncExternalStore(seen.subscribe, seen.now, seen.now);
}
