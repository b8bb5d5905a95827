import { Lock } from "lucide-react";

/** In the place of a button: what is sealed is not changed. */
export function SealedMark() {
  const words = "Sealed until you both are ready";
  return (
    <span className="flex size-11 items-center justify-center text-ink-soft" title={words}>
      <Lock aria-hidden size={18} />
      <span className="sr-only">{words}</span>
    </span>
  );
}
