import { useId, type ReactNode } from "react";
import { HUE_NAMES } from "@/components/ui/hue-names";

/** A person's hue, of eight. The one the partner has cannot be chosen, and says so. */
export function HueChoice({
  legend = "Your colour",
  name = "hue",
  value,
  defaultValue,
  onChange,
  taken,
  error,
}: {
  legend?: ReactNode;
  name?: string;
  value?: number;
  defaultValue?: number;
  onChange?: (hue: number) => void;
  taken?: { hue: number; by: string };
  error?: ReactNode;
}) {
  const own = useId();
  const controlled = value !== undefined;
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${own}-error` : undefined}>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {Object.entries(HUE_NAMES).map(([key, hueName]) => {
          const hue = Number(key);
          const isTaken = taken?.hue === hue;
          return (
            <label
              key={hue}
              data-hue={hue}
              className="flex min-h-11 items-center gap-2 rounded-lg border border-line-strong bg-surface px-2 py-1.5 has-checked:border-ink has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-default"
            >
              <input
                type="radio"
                name={name}
                value={hue}
                disabled={isTaken}
                className="peer size-4 shrink-0 accent-ink"
                {...(controlled
                  ? { checked: value === hue, onChange: () => onChange?.(hue) }
                  : { defaultChecked: defaultValue === hue })}
              />
              <span aria-hidden className="size-5 shrink-0 rounded-full border border-hue-ink bg-hue-solid" />
              <span className="min-w-0">
                {hueName}
                {isTaken ? (
                  <span className="block text-small text-ink-soft">
                    <bdi>{taken.by}</bdi> has it
                  </span>
                ) : null}
              </span>
            </label>
          );
        })}
      </div>
      {error ? (
        <p id={`${own}-error`} className="mt-1 text-small text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
