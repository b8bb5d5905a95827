"use client";
import { useCallback } from "react";
import { usePeople, type People } from "@/components/shell/people";
import { DocumentText } from "@/components/vision/document/document-text";
import { Opened } from "@/components/vision/document/opened";
import { OpeningVision } from "@/components/vision/document/opening";
import { SavedMark } from "@/components/vision/document/saved-mark";
import type { CaretOwner } from "@/components/vision/writing/carets";
import type { DocumentRow } from "@/lib/sync/documents/schema";

/** The document of the two, open: what is written in it, and what of that is kept. */
export function OpenVision({ row, locale }: { row: DocumentRow; locale: string }) {
  const people = usePeople();
  const ownerOf = useOwnerOf(people);
  return (
    <Opened row={row} opening={<OpeningVision />}>
      {({ doc, awareness, saved, writable }, hold) => (
        <div className="grid grid-cols-1 gap-2">
          <SavedMark saved={saved} />
          <DocumentText
            {...{ doc, awareness, ownerOf, people, locale, hold }}
            documentId={row.id}
            editable={writable}
          />
        </div>
      )}
    </Opened>
  );
}

/** Whose something in the text is: the same function until one has another name or hue, since editors are made with it. */
function useOwnerOf({ me, partner }: People): (userId: string) => CaretOwner | null {
  const { id: myId, name: myName, hue: myHue } = me;
  const [theirId, theirName, theirHue] = [partner?.id, partner?.name ?? "", partner?.hue ?? 1];
  return useCallback(
    (userId) => {
      if (userId === myId) return { name: myName, hue: myHue };
      return userId === theirId ? { name: theirName, hue: theirHue } : null;
    },
    [myId, myName, myHue, theirId, theirName, theirHue],
  );
}
