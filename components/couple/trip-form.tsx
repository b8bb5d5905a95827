"use client";
import { useState } from "react";
import { Form, textIn } from "@/components/auth/form";
import type { Refused } from "@/components/auth/request";
import { wordsFor } from "@/components/notices/words-for";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ZoneSelect } from "@/components/ui/zone-select";
import { dateError, FIRST_DATE, LAST_DATE } from "@/lib/calendar/day";
import type { Stay } from "@/lib/couple/whereabouts";

/** What is wrong with one of its days. */
interface WrongDay extends Refused {
  readonly day: "from" | "to";
}

/** From when until when one's clock is where. `stay`: what it begins with; its dates may be empty. */
export function TripForm({
  label,
  stay,
  onKeep,
  onCancel,
}: {
  label: string;
  stay: Stay;
  onKeep: (stay: Stay) => void;
  onCancel: () => void;
}) {
  const [zone, setZone] = useState(stay.zone);
  const [wrong, setWrong] = useState<WrongDay | null>(null);
  const range = { type: "date", min: FIRST_DATE, max: LAST_DATE, onChange: () => setWrong(null) };
  const error = (day: WrongDay["day"]) => (wrong?.day === day ? wordsFor(wrong.code) : undefined);
  return (
    <Form
      label={label}
      act="Keep"
      kind="quiet"
      busy={false}
      refused={wrong}
      fieldCodes={wrong ? [wrong.code] : []}
      beside={
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      }
      onSubmit={(fields) => {
        const [fromDate, to] = [textIn(fields, "from"), textIn(fields, "to")];
        const toDate = to === "" ? null : to;
        const found = wrongDay(fromDate, toDate);
        setWrong(found);
        if (!found) onKeep({ fromDate, toDate, zone });
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="First day" name="from" autoFocus defaultValue={stay.fromDate} {...range} error={error("from")} />
        <Field
          label="Last day"
          hint="Empty: until another trip"
          name="to"
          defaultValue={stay.toDate ?? ""}
          {...range}
          error={error("to")}
        />
      </div>
      <ZoneSelect label="In the time of" value={zone} onChange={setZone} />
    </Form>
  );
}

function wrongDay(fromDate: string, toDate: string | null): WrongDay | null {
  const [from, to] = [dateError(fromDate), toDate === null ? null : dateError(toDate)];
  if (from) return { day: "from", code: from };
  if (to) return { day: "to", code: to };
  return toDate !== null && toDate < fromDate ? { day: "to", code: "trip-ends-before" } : null;
}
