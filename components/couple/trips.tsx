"use client";
import { Pencil, Trash2 } from "lucide-react";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { TripForm } from "@/components/couple/trip-form";
import { daysText, overlapText, overText } from "@/components/couple/trip-words";
import type { Person } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { LaceMark } from "@/components/ui/lace";
import { useFocusStays } from "@/components/ui/use-focus-stays";
import { placeOfZone } from "@/components/ui/zone-list";
import { cancelTrip, changeTrip, planTrip } from "@/lib/couple/commands";
import type { TripRow } from "@/lib/couple/schema";
import type { Stay } from "@/lib/couple/whereabouts";
import { newId, type Id } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

const NEW = "new";

/** One's own trips: from which date on the clock is elsewhere. Nothing is taken from the device. And the partner's. */
export function Trips({ me, partner, locale }: { me: Person; partner: Person | null; locale: string }) {
  const run = useRun();
  const root = useRef<HTMLDivElement>(null);
  const stays = useFocusStays(root);
  const adds = useId();
  /** The trip that is written; `NEW` is one that is not there yet. */
  const [opened, setOpened] = useState<string | null>(null);
  const [led, setLed] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (led) document.getElementById(led.id)?.focus();
  }, [led]);
  const close = (to: string) => {
    setOpened(null);
    setLed({ id: to });
  };
  const keep = (id: Id, stay: Stay) => {
    if (opened === NEW) run(planTrip, { id, ...stay });
    else run(changeTrip, { id, ...stay });
    const over = overlapText(
      stay,
      me.trips.filter((other) => other.id !== id),
      locale,
    );
    sayDone(`The trip is ${opened === NEW ? "noted" : "changed"}.${over ? ` ${over}` : ""}`);
    close(id);
  };
  return (
    <div ref={root} {...stays} className="grid gap-4">
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
      {me.trips.length > 0 ? (
        <ul className="grid gap-2">
          {inOrder(me.trips).map((trip) =>
            trip.id === opened ? (
              <li key={trip.id}>
                <TripForm
                  label={`The trip to ${placeOfZone(trip.zone)}`}
                  stay={trip}
                  onKeep={(stay) => keep(trip.id, stay)}
                  onCancel={() => close(trip.id)}
                />
              </li>
            ) : (
              <TripLine
                key={trip.id}
                trip={trip}
                trips={me.trips}
                locale={locale}
                onlyMe={partner !== null && trip.spaceId === me.id}
              >
                <IconButton
                  icon={Pencil}
                  label={`Change the trip to ${placeOfZone(trip.zone)}`}
                  onClick={() => setOpened(trip.id)}
                />
                <IconButton
                  icon={Trash2}
                  label={`Remove the trip to ${placeOfZone(trip.zone)}`}
                  onClick={() => {
                    run(cancelTrip, { id: trip.id });
                    sayDone("The trip is removed.");
                  }}
                />
              </TripLine>
            ),
          )}
        </ul>
      ) : null}
      {opened === NEW ? (
        <TripForm
          label="A new trip"
          stay={{ fromDate: "", toDate: null, zone: me.zone }}
          onKeep={(stay) => keep(newId(), stay)}
          onCancel={() => close(adds)}
        />
      ) : (
        <Button id={adds} kind="quiet" className="justify-self-start" onClick={() => setOpened(NEW)}>
          Add a trip
        </Button>
      )}
      {partner && partner.trips.length > 0 ? <TheirTrips partner={partner} locale={locale} /> : null}
    </div>
  );
}

function TheirTrips({ partner, locale }: { partner: Person; locale: string }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h3 id={id} className="font-semibold">
        <bdi>{partner.name}</bdi>’s trips
      </h3>
      <ul className="grid gap-2">
        {inOrder(partner.trips).map((trip) => (
          <TripLine key={trip.id} trip={trip} trips={partner.trips} locale={locale} onlyMe={false} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  trip: TripRow;
  /** All of the same person. */
  trips: readonly TripRow[];
  locale: string;
  onlyMe: boolean;
  children?: ReactNode;
}

function TripLine({ trip, trips, locale, onlyMe, children }: LineProps) {
  const over = overText(trip, trips, locale);
  return (
    <li id={trip.id} tabIndex={-1} className="flex min-h-11 items-center gap-1 rounded-lg">
      <span className="me-2 min-w-0 flex-1">
        <span className="font-semibold">{placeOfZone(trip.zone)}</span> {onlyMe ? <LaceMark size={14} /> : null}
        <span className="block text-small text-ink-soft">
          {daysText(trip, locale)}
          {onlyMe ? ", only you" : ""}
        </span>
        {over ? <span className="block text-small">{over}</span> : null}
      </span>
      {children}
    </li>
  );
}

function inOrder(trips: readonly TripRow[]): TripRow[] {
  return [...trips].sort((a, b) => (a.fromDate < b.fromDate ? -1 : 1));
}
