"use client";
import { ArrowLeft, ArrowRight, Pause } from "lucide-react";
import { useEffect, useState } from "react";
import { Paused, PauseLengths } from "@/components/checkin/pause";
import { pauseWords } from "@/components/checkin/pause-words";
import { useMoved } from "@/components/checkin/use-moved";
import { useToldOfEach } from "@/components/checkin/use-told-of-each";
import { RitualShape } from "@/components/rituals/ritual-shape";
import { announce } from "@/components/shell/said";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { DreamText } from "@/components/vision/dream-text";
import { ListenerTurn } from "@/components/vision/listener-turn";
import { SaidOfDream } from "@/components/vision/said-of-dream";
import { OpenArea, SpeakerTurn } from "@/components/vision/speaker-turn";
import { turnWords } from "@/components/vision/turn-words";
import { useDreams } from "@/components/vision/use-sharing";
import { AREAS } from "@/lib/vision/areas";
import type { SharingRow } from "@/lib/vision/schema";
import { endSharing, goOnSharing, pauseSharing } from "@/lib/vision/sharing-commands";
import { speaks, turnOf, turnsOf, type Turn } from "@/lib/vision/turns";
import { useNow, useRun } from "@/lib/sync/client/react";

interface TurnsProps {
  sharing: SharingRow;
  people: People;
  partner: Person;
  locale: string;
}

/** A sharing as it goes on, turn by turn: the same on both screens, which move together. */
export function SharingTurns(props: TurnsProps) {
  const turn = turnOf(props.sharing);
  return turn ? <CurrentTurn turn={turn} {...props} /> : null;
}

function CurrentTurn({ sharing, turn, people, partner, locale }: TurnsProps & { turn: Turn }) {
  const run = useRun();
  const now = useNow();
  const [isAsking, setAsking] = useState(false);
  const { id, at, pausedUntil } = sharing;
  const isSpeaker = speaks(turn, sharing, people.me.id);
  const speakerId = isSpeaker ? people.me.id : partner.id;
  const dream = useDreams().find(
    ({ row }) => row.sharingId === id && row.area === turn.area && row.ownerId === speakerId,
  );
  const { title } = AREAS[turn.area];
  const words = turnWords(isSpeaker, dream, title, partner.name);
  const told = pauseWords(sharing, now, { locale, zone: people.me.zone }) ?? words;
  useEffect(() => announce(told), [told, at]);
  const asked = isSpeaker && dream ? dream.questions : [];
  useToldOfEach(asked, (question) => `${partner.name} asks: ${question}`);
  const { heading, hasJustMoved } = useMoved(String(at));
  const go = (way: "next" | "back") => {
    if (!hasJustMoved) run(goOnSharing, { id, from: at, way });
  };
  const pause = (until: string | null) => run(pauseSharing, { id, until });
  const all = turnsOf(sharing).length;
  const isHeard = dream?.hearing.state === "heard";
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-ink-soft">
          {title} · turn {at + 1} of {all}
        </p>
        {pausedUntil === null ? (
          <Button kind="quiet" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            <Pause aria-hidden size={18} />
            Pause
          </Button>
        ) : null}
      </div>
      {pausedUntil !== null ? (
        <Paused pause={sharing} {...{ people, partner, locale }} onGoOn={() => pause(null)} />
      ) : (
        <>
          {isAsking ? <PauseLengths {...{ people, locale }} onPause={pause} onDone={() => setAsking(false)} /> : null}
          <h2 ref={heading} className="scroll-mt-4 font-serif text-title font-semibold">
            {words}
          </h2>
          {dream ? (
            <div className="flex gap-3 rounded-xl border border-line bg-surface p-4">
              <RitualShape kind={isSpeaker ? "mine" : "theirs"} people={people} />
              <DreamText body={dream.body} />
            </div>
          ) : null}
          {dream ? <SaidOfDream {...{ dream, people, partner }} isLive={!isHeard} /> : null}
          {isSpeaker ? (
            dream ? (
              <SpeakerTurn key={dream.row.id} dream={dream} partner={partner} />
            ) : (
              <OpenArea key={at} sharing={sharing} area={turn.area} partner={partner} />
            )
          ) : dream ? (
            <ListenerTurn key={dream.row.id} dream={dream} partner={partner} />
          ) : (
            <p className="max-w-prose text-ink-soft">
              <bdi>{partner.name}</bdi> chooses what to share of this. Then you listen, ask what you want to understand,
              and say what you understood.
            </p>
          )}
          <footer className="grid gap-2 border-t border-line pt-4">
            <div className="flex flex-wrap gap-2">
              <Button kind="quiet" aria-disabled={hasJustMoved} disabled={at === 0} onClick={() => go("back")}>
                <ArrowLeft aria-hidden size={18} className="rtl:-scale-x-100" />
                Back
              </Button>
              <Button
                kind={isHeard ? "primary" : "quiet"}
                aria-disabled={hasJustMoved}
                className="flex-1"
                onClick={() => go("next")}
              >
                {isHeard ? (at + 1 === all ? "Finish together" : "Go on together") : "Leave it for another time"}
                <ArrowRight aria-hidden size={18} className="rtl:-scale-x-100" />
              </Button>
            </div>
            <Button kind="quiet" className="justify-self-start" onClick={() => run(endSharing, { id })}>
              End it here
            </Button>
          </footer>
        </>
      )}
    </div>
  );
}
