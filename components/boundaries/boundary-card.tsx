"use client";
import { EyeOff, Pencil, Play, Share2 } from "lucide-react";
import { Acknowledge, AcknowledgedLine } from "@/components/boundaries/acknowledge";
import { BoundaryTime } from "@/components/boundaries/boundary-time";
import { BoundaryWords } from "@/components/boundaries/boundary-words";
import { KINDS } from "@/components/boundaries/kinds";
import { useKeepBoundary } from "@/components/boundaries/use-keep-boundary";
import { RitualShape } from "@/components/rituals/ritual-shape";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Lace } from "@/components/ui/lace";
import { isShared } from "@/lib/boundaries/rows";
import { boundaryName } from "@/lib/boundaries/sentence";
import type { BoundaryRow } from "@/lib/boundaries/schema";
import { useGlow } from "@/lib/sync/client/react";

interface CardProps {
  boundary: BoundaryRow;
  people: People;
  locale: string;
  onChange: (boundary: BoundaryRow) => void;
}

/** One boundary: what it is about, who sees it, its words, and what its reader can do with it. */
export function BoundaryCard({ boundary, people, locale, onChange }: CardProps) {
  const glows = useGlow(boundary.id) !== null;
  const isMine = boundary.ownerId === people.me.id;
  const { name, icon: Icon } = KINDS[boundary.kind];
  return (
    <li className={`flex gap-3 border-t border-line py-4 first:border-t-0 ${glows ? "glows" : ""}`}>
      <RitualShape kind={isMine ? "mine" : "theirs"} people={people} />
      <div className="grid min-w-0 flex-1 gap-2">
        <div className="flex items-start gap-2">
          <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 py-1 text-small text-ink-soft">
            <span className="inline-flex items-center gap-1 font-semibold">
              <Icon aria-hidden size={16} />
              {name}
            </span>
            {isMine ? <Seen boundary={boundary} people={people} /> : null}
          </p>
          {isMine ? (
            <IconButton
              icon={Pencil}
              label={`Change: ${boundaryName(boundary)}`}
              onClick={() => onChange(boundary)}
              className="-my-1.5"
            />
          ) : null}
        </div>
        <BoundaryWords boundary={boundary} />
        <BoundaryTime boundary={boundary} people={people} locale={locale} />
        {isMine ? (
          <Mine boundary={boundary} people={people} />
        ) : boundary.ended ? null : (
          <Acknowledge boundary={boundary} people={people} />
        )}
      </div>
    </li>
  );
}

/** Who sees it. To one who is alone that goes without saying. */
function Seen({ boundary, people: { partner } }: Pick<CardProps, "boundary" | "people">) {
  if (!partner) return null;
  if (!isShared(boundary)) return <Lace />;
  return (
    <span>
      <bdi>{partner.name}</bdi> sees this
    </span>
  );
}

function Mine({ boundary, people }: Pick<CardProps, "boundary" | "people">) {
  const { partner } = people;
  const keep = useKeepBoundary(partner);
  if (boundary.ended) {
    return (
      <Button
        kind="quiet"
        className="justify-self-start"
        aria-label={`It holds again: ${boundaryName(boundary)}`}
        onClick={() => keep.takeUp(boundary)}
      >
        <Play aria-hidden size={18} />
        It holds again
      </Button>
    );
  }
  if (!partner) return null;
  if (!isShared(boundary)) {
    return (
      <Button
        kind="quiet"
        className="justify-self-start"
        aria-label={`Share with ${partner.name}: ${boundaryName(boundary)}`}
        onClick={() => keep.share(boundary)}
      >
        <Share2 aria-hidden size={18} />
        Share with {partner.name}
      </Button>
    );
  }
  return (
    <>
      <AcknowledgedLine boundary={boundary} partner={partner} />
      <Button
        kind="quiet"
        className="justify-self-start"
        aria-label={`Keep to myself again: ${boundaryName(boundary)}`}
        onClick={() => keep.keepToOneself(boundary)}
      >
        <EyeOff aria-hidden size={18} />
        Keep to myself again
      </Button>
    </>
  );
}
