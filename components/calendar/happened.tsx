"use client";
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { watchOvertaken, type Overtaken } from "@/components/calendar/overtaken";
import { overtakenText } from "@/components/calendar/overtaken-words";
import { takenBackText } from "@/components/calendar/taken-back";
import { useDated } from "@/components/calendar/use-dated";
import { usePeople } from "@/components/shell/people";
import { say } from "@/components/shell/said";
import { useTakenBack, useWatch } from "@/lib/sync/client/react";
import type { SyncStore } from "@/lib/sync/client/store";
import type { TakenBack } from "@/lib/sync/client/undo";

/** Says what would go by without a word: that something is taken back, and that the other has moved what I just moved. */
export function Happened({ locale }: { locale: string }) {
  const people = usePeople();
  const reader = useDated({ locale, zone: people.me.zone });
  const takenBack = useTakenBack();
  const [overtaken, setOvertaken] = useState<readonly Overtaken[]>([]);
  useWatch(useCallback((store: SyncStore) => watchOvertaken(store, setOvertaken), []));
  const sayTakenBack = useEffectEvent((one: TakenBack) => say(takenBackText(one, people), one));
  const sayOvertaken = useEffectEvent((all: readonly Overtaken[]) => {
    say(all.map((one) => overtakenText(one, people, reader)).join(" "));
  });
  useEffect(() => {
    if (takenBack) sayTakenBack(takenBack);
  }, [takenBack]);
  useEffect(() => {
    if (overtaken.length > 0) sayOvertaken(overtaken);
  }, [overtaken]);
  return null;
}
