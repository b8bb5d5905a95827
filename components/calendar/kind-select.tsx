"use client";
import { Select } from "@/components/ui/select";
import { soloKind, type SoloKind } from "@/lib/calendar/schema";

export const SOLO_KIND_NAMES: Record<SoloKind, string> = {
  pursuits: "Pursuits of my own",
  friends: "Friends",
  "inner-life": "Inner life",
  rest: "Rest",
};

/** What kind of one's own time it is, for whoever wants to say. */
export function KindSelect({ value, onChange }: { value: SoloKind | null; onChange: (kind: SoloKind | null) => void }) {
  return (
    <Select
      label="What kind of time"
      value={value ?? ""}
      onChange={(event) => onChange(soloKind.safeParse(event.target.value).data ?? null)}
    >
      <option value="">Not said</option>
      {soloKind.options.map((kind) => (
        <option key={kind} value={kind}>
          {SOLO_KIND_NAMES[kind]}
        </option>
      ))}
    </Select>
  );
}
