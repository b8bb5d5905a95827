"use client";
import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";

/** Some of a few, each pressed or not: what is short on the button is read out in full. */
export function ToggleButtons<Value extends string | number>({
  legend,
  options,
  pressed,
  onChange,
  layout = "flex flex-wrap",
  error,
}: {
  legend: ReactNode;
  options: readonly { value: Value; short: string; name: string }[];
  pressed: readonly Value[];
  onChange: (pressed: Value[]) => void;
  /** Classes that say how the buttons stand together. */
  layout?: string;
  /** What is wrong with the choice and what to do, in words. */
  error?: ReactNode;
}) {
  const id = useId();
  const toggle = (value: Value) =>
    onChange(pressed.includes(value) ? pressed.filter((one) => one !== value) : [...pressed, value]);
  return (
    <fieldset className="grid min-w-0 gap-1" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className={`${layout} gap-1.5`}>
        {options.map(({ value, short, name }) => (
          <button
            key={value}
            type="button"
            aria-pressed={pressed.includes(value)}
            onClick={() => toggle(value)}
            className="min-h-11 min-w-11 rounded-lg border border-line-strong bg-surface px-1.5 text-small hover:bg-sunk aria-pressed:border-act aria-pressed:bg-act aria-pressed:font-semibold aria-pressed:text-on-act"
          >
            <span aria-hidden>{short}</span>
            <span className="sr-only">{name}</span>
          </button>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-small text-danger">
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}
