"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Form, textIn } from "@/components/auth/form";
import type { Refused } from "@/components/auth/request";
import { errorAt } from "@/components/auth/words-of";
import { sayDone } from "@/components/shell/said";
import type { Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { LaceMark } from "@/components/ui/lace";
import { placeOfZone } from "@/components/ui/zone-list";
import { ZoneSelect } from "@/components/ui/zone-select";
import { FIRST_DATE, isDate, LAST_DATE } from "@/lib/calendar/day";
import { dateText } from "@/lib/calendar/format";
import { cancelTrip, planTrip } from "@/lib/couple/commands";
import type { TripRow } from "@/lib/couple/schema";
import { newId } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

const DATE_CODES = ["no-such-date", "trip-ends-before"];

/** One's own trips: from which date on the clock is elsewhere. Nothing is taken from the device. */
export function Trips({ me, partner, locale }: { me: Person; partner: Person | null; locale: string }) {
  const run = useRun();
  const [opened, setOpened] = useState(false);
  const trips = [...me.trips].sort((a, b) => (a.fromDate < b.fromDate ? -1 : 1));
  return (
    <>
      <p>
        From the first day of a trip, your calendar is in the time of that place. Your time zone never follows your
        device by itself.
        {partner ? (
          <>
            {" "}
            <bdi>{partner.name}</bdi> sees your trips, so as to see your time.
          </>
        ) : null}
      </p>
      {trips.length > 0 ? (
        <ul className="grid gap-2">
          {trips.map((trip) => (
            <li key={trip.id} className="flex min-h-11 items-center gap-3">
              <span className="min-w-0 flex-1">
                <span className="font-semibold">{placeOfZone(trip.zone)}</span>{" "}
                {partner && trip.spaceId === me.id ? <LaceMark size={14} /> : null}
                <span className="block text-small text-ink-soft">
                  {daysText(trip, locale)}
                  {partner && trip.spaceId === me.id ? ", only you" : ""}
                </span>
              </span>
              <IconButton
                icon={Trash2}
                label={`Remove the trip to ${placeOfZone(trip.zone)}`}
                onClick={() => {
                  run(cancelTrip, { id: trip.id });
                  sayDone("The trip is removed.");
                }}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {opened ? (
        <NewTrip me={me} onDone={() => setOpened(false)} />
      ) : (
        <Button kind="quiet" className="justify-self-start" onClick={() => setOpened(true)}>
          Add a trip
        </Button>
      )}
    </>
  );
}

function NewTrip({ me, onDone }: { me: Person; onDone: () => void }) {
  const run = useRun();
  const [zone, setZone] = useState(me.zone);
  const [refused, setRefused] = useState<Refused | null>(null);

  function add(fields: FormData) {
    const [fromDate, to] = [textIn(fields, "from"), textIn(fields, "to")];
    const toDate = to === "" ? null : to;
    if (!isDate(fromDate) || (toDate !== null && !isDate(toDate))) return setRefused({ code: "no-such-date" });
    if (toDate !== null && toDate < fromDate) return setRefused({ code: "trip-ends-before" });
    run(planTrip, { id: newId(), fromDate, toDate, zone });
    sayDone("The trip is noted.");
    onDone();
  }

  const range = { min: FIRST_DATE, max: LAST_DATE };
  return (
    <Form
      label="A new trip"
      act="Keep"
      kind="quiet"
      busy={false}
      refused={refused}
      fieldCodes={DATE_CODES}
      onSubmit={add}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="First day" name="from" type="date" {...range} error={errorAt(refused, "no-such-date")} />
        <Field
          label="Last day"
          hint="Empty: until another trip"
          name="to"
          type="date"
          {...range}
          error={errorAt(refused, "trip-ends-before")}
        />
      </div>
      <ZoneSelect label="In the time of" value={zone} onChange={setZone} />
    </Form>
  );
}

function daysText({ fromDate, toDate }: TripRow, locale: string): string {
  const from = dateText(fromDate, locale, true);
  return toDate === null ? `from ${from}` : `${from} to ${dateText(toDate, locale, true)}`;
}
