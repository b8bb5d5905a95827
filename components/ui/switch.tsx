import { useId, type ReactNode } from "react";

/** Turns something on or off at once. `says` is what it means, in a sentence. */
export function Switch({
  label,
  says,
  checked,
  onChange,
}: {
  label: ReactNode;
  says?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-center justify-between gap-3">
      <span className="grid min-w-0">
        <span id={id} className="font-semibold">
          {label}
        </span>
        {says ? (
          <span id={`${id}-says`} className="text-small text-ink-soft">
            {says}
          </span>
        ) : null}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-labelledby={id}
        aria-describedby={says ? `${id}-says` : undefined}
        className="relative h-7 w-12 shrink-0 cursor-pointer appearance-none rounded-full border-2 border-line-strong bg-surface before:absolute before:inset-y-0.5 before:start-0.5 before:aspect-square before:rounded-full before:bg-line-strong before:transition-[inset-inline-start] before:duration-100 checked:border-act checked:bg-act checked:before:start-[1.375rem] checked:before:bg-on-act forced-colors:appearance-auto"
      />
    </label>
  );
}
