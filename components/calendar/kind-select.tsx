"use client";
import type { BlockFields } from "@/components/calendar/block-form";
import type { People } from "@/components/shell/people";
import { Select } from "@/components/ui/select";
import { soloKind, type SoloKind } from "@/lib/calendar/schema";

export const SOLO_KIND_NAMES: Record<SoloKind, string> = {
  pursuits: "Pursuits of my own",
  friends: "Friends",
  "inner-life": "Inner life",
  rest: "Rest",
};

type KindFields = Pick<BlockFields, "duty" | "soloKind" | "sharing">;

/**
 * What kind of one's own time it is, for whoever wants to say. Work and duties are none for oneself: the balance counts them
 * apart, for both, and so whoever sees that the time is taken sees that it is one.
 */
export function KindSelect({
  people,
  fields: { duty, soloKind: kind, sharing },
  onChange,
}: {
  people: People;
  fields: KindFields;
  onChange: (change: Partial<KindFields>) => void;
}) {
  const name = people.partner?.name;
  return (
    <Select
      label="What kind of time"
      value={duty ? DUTY : (kind ?? "")}
      hint={
        duty ? `Counted apart.${name && sharing !== "hidden" ? ` ${name} sees that it is a duty.` : ""}` : undefined
      }
      onChange={({ target: { value } }) =>
        onChange({ duty: value === DUTY, soloKind: soloKind.safeParse(value).data ?? null })
      }
    >
      <option value="">Not said</option>
      <option value={DUTY}>Work and duties</option>
      {soloKind.options.map((one) => (
        <option key={one} value={one}>
          {SOLO_KIND_NAMES[one]}
        </option>
      ))}
    </Select>
  );
}

const DUTY = "duty";
