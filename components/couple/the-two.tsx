"use client";
import type { Person } from "@/components/shell/people";
import { HUE_NAMES } from "@/components/ui/hue-names";
import { placeOfZone } from "@/components/ui/zone-list";

/** The two who share this workspace. */
export function TheTwo({ me, partner }: { me: Person; partner: Person }) {
  return (
    <section aria-label="The two of you" className="two-tone-edge weave relative grid gap-3 rounded-e-lg p-4 ps-6">
      <p className="text-lead font-semibold">
        <bdi>{me.name}</bdi> and <bdi>{partner.name}</bdi>
      </p>
      <ul className="grid gap-2">
        <One person={me} note="you" />
        <One person={partner} />
      </ul>
    </section>
  );
}

function One({ person, note }: { person: Person; note?: string }) {
  return (
    <li data-hue={person.hue} className="flex items-center gap-3">
      <span aria-hidden className="size-5 shrink-0 rounded-full border border-hue-ink bg-hue-solid" />
      <span className="min-w-0">
        <span className="font-semibold">
          <bdi>{person.name}</bdi>
          {note ? <span className="font-normal"> ({note})</span> : null}
        </span>
        <span className="block text-small">
          {HUE_NAMES[person.hue]}, {placeOfZone(person.zone)}
        </span>
      </span>
    </li>
  );
}
