"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { usePeople } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Carry } from "@/components/vision/carry";
import { CardItem } from "@/components/vision/card-item";
import { CARD_KINDS } from "@/components/vision/card-kinds";
import { CardSheet, type CardBegin } from "@/components/vision/card-sheet";
import { markedWords } from "@/components/vision/marked-words";
import { useBothAnds } from "@/components/vision/use-both-ands";
import { useOurs } from "@/components/vision/use-ours";
import { VisionFrame } from "@/components/vision/vision-frame";
import { Card, cardKind, type CardRow } from "@/lib/vision/schema";
import { useMe } from "@/lib/sync/client/react";

/** The board: what the two have in common, where they differ, and what leaves room for both. */
export function BoardScreen() {
  const people = usePeople();
  const { me, partner } = people;
  const { coupleId } = useMe();
  const cards = [...useOurs(Card)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const differs = new Set(cards.filter(({ kind }) => kind === "differ").map(({ id }) => id));
  const ways = useBothAnds();
  const carried = ways.filter(
    (way) =>
      differs.has(way.row.cardId) && partner && (way.isMarked("carry", me.id) || way.isMarked("carry", partner.id)),
  );
  // The card as it read when its sheet was opened.
  const [opened, setOpened] = useState<{ card: CardRow | null; begin: CardBegin } | null>(null);
  return (
    <VisionFrame
      title="What you share, where you differ"
      lead="Cards for what you heard. Where you differ it is not either/or: look for ways that leave room for both."
    >
      {partner ? (
        <>
          <div className="grid gap-8 sm:grid-cols-2">
            {cardKind.options.map((kind) => {
              const own = cards.filter((one) => one.kind === kind);
              const { title, empty } = CARD_KINDS[kind];
              return (
                <section key={kind} aria-labelledby={`side-${kind}`} className="grid min-w-0 content-start gap-3">
                  <h2 id={`side-${kind}`} className="font-serif text-title font-semibold">
                    {title}
                  </h2>
                  {own.length > 0 ? (
                    <ul className="grid gap-3">
                      {own.map((card) => (
                        <CardItem
                          key={card.id}
                          {...{ card, people, partner }}
                          ways={ways.filter(({ row }) => row.cardId === card.id)}
                          onChange={() => setOpened({ card, begin: card })}
                        />
                      ))}
                    </ul>
                  ) : (
                    <p className="text-ink-soft">{empty}</p>
                  )}
                  <Button
                    kind="quiet"
                    className="justify-self-start"
                    aria-label={`Place a card: ${title}`}
                    onClick={() => setOpened({ card: null, begin: { kind, words: "" } })}
                  >
                    <Plus aria-hidden size={18} />
                    Place a card
                  </Button>
                </section>
              );
            })}
          </div>
          {carried.length > 0 ? (
            <section aria-labelledby="carried" className="grid gap-2 border-t border-line pt-6">
              <h2 id="carried" className="text-title font-semibold">
                To carry into your document
              </h2>
              <ul className="grid">
                {carried.map((way) => (
                  <li key={way.row.id} className="weave relative grid border-t border-line px-4 py-3 first:border-t-0">
                    <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                      {way.row.words}
                    </p>
                    <p className="text-small">{markedWords(way, "carry", me.id, partner)}</p>
                    {coupleId ? <Carry words={way.row.words} coupleId={coupleId} /> : null}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </>
      ) : (
        <p className="max-w-prose">The board is for two: it is there once your partner is here.</p>
      )}
      {opened && partner ? (
        <CardSheet begin={opened.begin} card={opened.card} partner={partner} onClose={() => setOpened(null)} />
      ) : null}
    </VisionFrame>
  );
}
