import { useId, type ReactNode } from "react";

/** One of a few short answers, side by side, each a target of its own. */
export function ChoiceRow<Value extends string | number>({
  legend,
  of,
  options,
  value,
  onChange,
}: {
  legend: ReactNode;
  /** The id of the element with what it is about, where a page asks the same of several things. */
  of?: string;
  options: readonly { value: Value; title: string }[];
  /** Null: nothing is chosen yet. */
  value: Value | null;
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset className="grid min-w-0 gap-2" aria-labelledby={of ? `${of} ${id}` : undefined}>
      <legend id={id} className="mb-1 font-semibold">
        {legend}
      </legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border border-line-strong px-3 has-checked:border-ink has-checked:bg-sunk has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name={id}
              className="size-4 accent-ink"
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
