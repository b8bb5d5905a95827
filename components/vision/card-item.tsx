"use client";
import { ArrowLeftRight, Pencil } from "lucide-react";
import { RitualShape } from "@/components/rituals/ritual-shape";
import { sayDone } from "@/components/shell/said";
import type { People, Person } from "@/components/shell/people";
import { IconButton } from "@/components/ui/icon-button";
import { BothAndList } from "@/components/vision/both-and-list";
import { CARD_KINDS } from "@/components/vision/card-kinds";
import type { MarkedWay } from "@/components/vision/use-both-ands";
import { useOurs } from "@/components/vision/use-ours";
import { AREAS } from "@/lib/vision/areas";
import { changeCard } from "@/lib/vision/card-commands";
import { Opened, SharedDream, type CardRow } from "@/lib/vision/schema";
import { TOPICS } from "@/lib/vision/topics";
import { useGlow, useRun } from "@/lib/sync/client/react";

/** A card on the board: whose it is and where it comes from; where they differ, what could leave room for both. */
export function CardItem({
  card,
  ways,
  people,
  partner,
  onChange,
}: {
  card: CardRow;
  /** What leaves room for both, of this card. */
  ways: readonly MarkedWay[];
  people: People;
  partner: Person;
  onChange: () => void;
}) {
  const run = useRun();
  const glows = useGlow(card.id) !== null;
  const { id, kind, words } = card;
  const isMine = card.ownerId === people.me.id;
  const other = kind === "both" ? "differ" : "both";
  const came = useCameFrom(card, people);
  return (
    <li className={`grid gap-2 rounded-xl border border-line bg-surface p-3 ${glows ? "glows" : ""}`}>
      <div className="flex gap-3">
        <RitualShape kind={isMine ? "mine" : "theirs"} people={people} />
        <div className="grid min-w-0 flex-1 gap-1">
          <p dir="auto" className="font-serif text-lead whitespace-pre-line wrap-anywhere">
            {words}
          </p>
          <p className="text-small text-ink-soft">
            {isMine ? "You" : <bdi>{partner.name}</bdi>}
            {came ? `, from ${came}` : ""}
          </p>
        </div>
        {isMine ? (
          <div className="-me-1 -mt-1 flex flex-col">
            <IconButton icon={Pencil} label={`Change: ${words.slice(0, 60)}`} onClick={onChange} />
            <IconButton
              icon={ArrowLeftRight}
              label={`Move to “${CARD_KINDS[other].title}”: ${words.slice(0, 60)}`}
              onClick={() => {
                run(changeCard, { id, kind: other });
                sayDone(`Moved to “${CARD_KINDS[other].title}”.`);
              }}
            />
          </div>
        ) : null}
      </div>
      {kind === "differ" ? <BothAndList cardId={id} {...{ ways, people, partner }} /> : null}
    </li>
  );
}

/** What a card was made of, as far as it is still there; empty: it came from nothing. */
function useCameFrom({ sharedDreamId, openedId }: CardRow, { me, partner }: People): string {
  const dream = useOurs(SharedDream).find(({ id }) => id === sharedDreamId);
  const opened = useOurs(Opened).find(({ id }) => id === openedId);
  const of = dream ?? opened;
  if (!of) return "";
  const whose = of.ownerId === me.id ? "what you" : `what ${partner?.name ?? ""}`;
  if (dream) return `${whose} shared: ${AREAS[dream.area].title}`;
  return `${whose} took as settled${opened?.topic ? `: ${TOPICS[opened.topic].title}` : ""}`;
}
