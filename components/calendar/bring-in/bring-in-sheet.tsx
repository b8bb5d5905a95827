"use client";
import { useState } from "react";
import { ChooseFile } from "@/components/calendar/bring-in/choose-file";
import { ReadFile } from "@/components/calendar/bring-in/read-file";
import { useReading } from "@/components/calendar/bring-in/use-reading";
import { useDated } from "@/components/calendar/use-dated";
import type { People } from "@/components/shell/people";
import { Sheet } from "@/components/ui/sheet";
import type { Reader } from "@/lib/calendar/format";
import { useNow } from "@/lib/sync/client/react";

/** Brings in what is in another calendar's file: it is chosen, read here, and looked at before anything happens. */
export function BringInSheet({ people, reader, onClose }: { people: People; reader: Reader; onClose: () => void }) {
  const dated = useDated(reader);
  const now = useNow();
  // What is over stays so while one reads.
  const [openedAt] = useState(now);
  const { reading, read, again } = useReading(people.me.zone, openedAt);
  return (
    <Sheet title="Bring in a file" onClose={onClose}>
      {reading.at === "choosing" ? <ChooseFile problem={reading.problem} onFile={read} /> : null}
      {reading.at === "reading" ? (
        <div className="grid min-h-40 content-center gap-2" role="status">
          <p>
            Reading <bdi className="wrap-anywhere">{reading.name}</bdi>…
          </p>
          <progress aria-label="How far it is read" max={100} value={reading.percent} className="w-full accent-ink" />
        </div>
      ) : null}
      {reading.at === "read" ? (
        <ReadFile read={reading.read} people={people} reader={dated} now={openedAt} onAgain={again} onClose={onClose} />
      ) : null}
    </Sheet>
  );
}
