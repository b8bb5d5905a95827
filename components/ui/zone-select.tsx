"use client";
import { useId, useSyncExternalStore, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { placeOfZone, zonesByRegion } from "@/components/ui/zone-list";

const NONE: readonly string[] = [];
let known: readonly string[] | undefined;

/**
 * A person's time zone. The device's own is offered, never taken: a zone changes only by one's own act. What the
 * device knows is read after hydration, since server and browser may know different zones.
 */
export function ZoneSelect({
  label = "Time zone",
  name = "zone",
  value,
  onChange,
  hint,
  error,
}: {
  label?: ReactNode;
  name?: string;
  value: string;
  onChange: (zone: string) => void;
  hint?: ReactNode;
  error?: ReactNode;
}) {
  const id = useId();
  const names = useSyncExternalStore(subscribe, zonesKnown, () => NONE);
  const device = useDeviceZone();
  return (
    <div className="grid gap-2">
      <Select
        id={id}
        label={label}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        hint={hint}
        error={error}
        required
      >
        {value ? null : <option value="">Choose a time zone</option>}
        {zonesByRegion(names, value).map(([region, zones]) => (
          <optgroup key={region} label={region}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {placeOfZone(zone)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {device && device !== value ? (
        <Button kind="quiet" className="justify-self-start" onClick={() => onChange(device)}>
          Use this device’s: {placeOfZone(device)}
        </Button>
      ) : null}
    </div>
  );
}

/** The zone this device is set to; null on the server and while hydrating. */
export function useDeviceZone(): string | null {
  return useSyncExternalStore(subscribe, deviceZone, () => null);
}

function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function zonesKnown(): readonly string[] {
  return (known ??= Intl.supportedValuesOf("timeZone"));
}

function subscribe(): () => void {
  return () => undefined;
}
