"use client";
import { CircleOff, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { BoundaryFieldSet } from "@/components/boundaries/boundary-fields";
import {
  boundaryErrors,
  changedFields,
  type BoundaryErrors,
  type BoundaryFields,
} from "@/components/boundaries/boundary-form";
import { useKeepBoundary, type CameOf } from "@/components/boundaries/use-keep-boundary";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Lace } from "@/components/ui/lace";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { useFirstError } from "@/components/ui/use-first-error";
import { isShared } from "@/lib/boundaries/rows";
import type { BoundaryRow } from "@/lib/boundaries/schema";

interface SheetProps {
  /** What it begins with. */
  begin: BoundaryFields;
  /** The boundary to change, as it is now; of a new one null. */
  boundary: BoundaryRow | null;
  isNew: boolean;
  people: People;
  /** It was said in a check-in, and so both know it already. */
  cameOf?: CameOf;
  onMade?: () => void;
  onClose: () => void;
}

/** Writes a boundary down, or changes one's own. */
export function BoundarySheet({ begin: first, boundary, isNew, people, cameOf, onMade, onClose }: SheetProps) {
  const { partner } = people;
  const keep = useKeepBoundary(partner);
  const [begin] = useState(first);
  const [fields, setFields] = useState(begin);
  const [errors, setErrors] = useState<BoundaryErrors>({});
  const form = useRef<HTMLFormElement>(null);
  useFirstError(form, errors);
  const changed = changedFields(begin, fields);
  const hasChanged = Object.keys(changed).length > 0;
  const isGone = !isNew && boundary === null;
  const submit = (shared: boolean) => {
    const found = boundaryErrors(fields);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    // Only what was changed here is sent: what another device has written meanwhile stays.
    if (boundary && hasChanged) keep.change(boundary, changed);
    if (!boundary) keep.make(fields, shared, cameOf ?? null);
    onMade?.();
    onClose();
  };
  const act = (does: (one: BoundaryRow) => void) => () => {
    onClose();
    if (boundary) does(boundary);
  };
  // What is shared already stays so; a new one is shared or kept by the button that is pressed.
  const isSeen = boundary ? isShared(boundary) : cameOf !== undefined;
  return (
    <Sheet title={isNew ? "A boundary of mine" : "Change the boundary"} onClose={onClose} unsaved={hasChanged}>
      <form
        ref={form}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit(isSeen);
        }}
      >
        <BoundaryFieldSet
          begin={begin}
          fields={fields}
          errors={errors}
          onChange={(change) => setFields((before) => ({ ...before, ...change }))}
        />
        {isSeen || !partner ? null : <Lace words="Only you see this until you share it" className="text-ink-soft" />}
        {boundary ? (
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            {boundary.ended ? null : (
              <Button kind="quiet" onClick={act(keep.end)}>
                <CircleOff aria-hidden size={18} />
                End it
              </Button>
            )}
            <Button kind="danger" onClick={act(keep.drop)}>
              <Trash2 aria-hidden size={18} />
              Remove
            </Button>
          </div>
        ) : null}
        <SheetFoot>
          {isGone ? (
            <div className="w-full">
              <Notice title="This boundary is not there any more.">
                It was removed, or is shared otherwise now. What is written here can be kept as a new one.
              </Notice>
            </div>
          ) : null}
          <Button type="submit" className="flex-1">
            {isSeen && partner ? `Share with ${partner.name}` : "Keep"}
          </Button>
          {!isSeen && !boundary && partner ? (
            <Button kind="quiet" className="flex-1" onClick={() => submit(true)}>
              Share with {partner.name}
            </Button>
          ) : null}
        </SheetFoot>
      </form>
    </Sheet>
  );
}
