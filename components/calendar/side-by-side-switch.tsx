"use client";
import { Switch } from "@/components/ui/switch";

/** Whether time of ours is side by side: a kind of its own, counted apart. */
export function SideBySideSwitch({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) {
  return (
    <Switch label="Side by side" says="The same room, each with their own thing." checked={value} onChange={onChange} />
  );
}
