"use client";
import { Clock, Eye } from "lucide-react";
import type { People } from "@/components/shell/people";
import { LaceMark } from "@/components/ui/lace";
import { TwofoldMark } from "@/components/ui/page";
import { RadioCards, type RadioCard } from "@/components/ui/radio-cards";
import type { Sharing } from "@/lib/calendar/schema";

/** Whose a block is, and what the partner sees of it: nothing is shown that was not chosen here. */
export function SharingCards<Offered extends Sharing = Sharing>({
  people,
  value,
  offered,
  onChange,
}: {
  people: People;
  value: Offered;
  /** Those of the ways that there are, in this order; all, where none are given. */
  offered?: readonly Offered[];
  onChange: (sharing: Offered) => void;
}) {
  const all = cardsFor(people.partner?.name ?? "");
  const cards = offered ? offered.map((one) => all.find(({ value }) => value === one)!) : all;
  return (
    <RadioCards
      legend="Whose time is it?"
      value={value}
      onChange={onChange}
      options={cards as readonly RadioCard<Offered>[]}
    />
  );
}

function cardsFor(name: string): readonly RadioCard<Sharing>[] {
  return [
    {
      value: "time",
      title: "Mine: the time is taken",
      says: `${name} sees when, and nothing else.`,
      mark: <Clock aria-hidden size={18} />,
    },
    {
      value: "open",
      title: "Mine: open",
      says: `${name} sees title, place and notes too.`,
      mark: <Eye aria-hidden size={18} />,
    },
    {
      value: "hidden",
      title: "Mine: only you",
      says: `${name} sees nothing, not even that the time is taken.`,
      mark: <LaceMark size={16} />,
    },
    {
      value: "we",
      title: "Ours",
      says: "You both see it, and both can change it.",
      mark: <TwofoldMark size={18} />,
    },
  ];
}
