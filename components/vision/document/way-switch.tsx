"use client";
import { useId } from "react";

export type Way = "write" | "suggest";

const WAYS: readonly { readonly way: Way; readonly name: string }[] = [
  { way: "write", name: "Write" },
  { way: "suggest", name: "Suggest" },
];

/** Whether what one does to the text is done, or suggested to the other. For oneself alone, on this device. */
export function WaySwitch({ way, onChange }: { way: Way; onChange: (way: Way) => void }) {
  const name = useId();
  return (
    <fieldset className="flex rounded-lg border border-line-strong">
      <legend className="sr-only">What you do to the text</legend>
      {WAYS.map((one) => (
        <label
          key={one.way}
          className="relative flex min-h-11 cursor-pointer items-center rounded-lg px-4 font-semibold has-checked:bg-act has-checked:text-on-act has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
        >
          <input
            type="radio"
            name={name}
            checked={way === one.way}
            onChange={() => onChange(one.way)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-lg"
          />
          {one.name}
        </label>
      ))}
    </fieldset>
  );
}
