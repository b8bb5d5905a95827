"use client";
import { useState } from "react";
import { sayUndoable } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { Opened } from "@/components/vision/document/opened";
import { OpeningVision } from "@/components/vision/document/opening";
import { useSections } from "@/components/vision/document/use-sections";
import type { DocumentState } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import { carryInto } from "@/lib/vision/document/carry";
import { UNTITLED } from "@/lib/vision/document/untitled";

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
        {({ doc }, hold) => <Where {...{ doc, words, hold, onClose }} />}
      </Opened>
    </Sheet>
  );
}

function Where({ doc, words, hold, onClose }: Carried & Pick<DocumentState, "doc"> & { hold: () => () => void }) {
  const sections = useSections(doc);
  const [chosen, setChosen] = useState("growth");
  const section = sections.find(({ id }) => id === chosen) ?? sections[0];
  if (!section) return <p>There is no section to put it into. Add one to your vision first.</p>;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        sayUndoable(`It stands in ${section.title || "your vision"}.`, carryInto(doc, section.id, words), hold());
        onClose();
      }}
    >
      <Select label="Where" value={section.id} onChange={({ target }) => setChosen(target.value)}>
        {sections.map(({ id, title }) => (
          <option key={id} value={id}>
            {title || UNTITLED}
          </option>
        ))}
      </Select>
      <SheetFoot>
        <Button type="submit" className="flex-1">
          Put it there
        </Button>
      </SheetFoot>
    </form>
  );
}
