"use client";
import { kindText, whoseName } from "@/components/calendar/block-words";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { KINDS, toggled, type ShownKinds } from "@/lib/calendar/shown-kinds";

interface ShownProps {
  shown: ShownKinds;
  people: People;
  onShow: (shown: ShownKinds) => void;
}

/** Whose blocks are shown. The last that is on says why it stays. */
export function ShownChoice({ shown, people, onShow }: ShownProps) {
  return (
    <fieldset className="grid">
      <legend className="pb-1 text-small text-ink-soft">Show</legend>
      {KINDS.map((kind) => {
        const isLast = shown.length === 1 && shown[0] === kind;
        return (
          <Switch
            key={kind}
            label={whoseName(kind, people)}
            says={isLast ? "The only ones shown; something has to be." : undefined}
            checked={shown.includes(kind)}
            onChange={() => onShow(toggled(shown, kind))}
          />
        );
      })}
    </fieldset>
  );
}

/** Where not all is shown, what is, and the way back to all. */
export function ShownNotice({ shown, people, onShow }: ShownProps) {
  if (shown.length === KINDS.length) return null;
  const names = shown.map((kind) => kindText(kind, people));
  return (
    <div className="flex flex-wrap items-center gap-x-3 border-b border-line bg-sunk px-3 wide:px-5">
      <p role="status" className="py-1">
        Only {names.join(" and ")} are shown.
      </p>
      <Button kind="quiet" className="my-1 ms-auto py-1 text-small" onClick={() => onShow(KINDS)}>
        Show all
      </Button>
    </div>
  );
}
