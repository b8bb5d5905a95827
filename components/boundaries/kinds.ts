import { Clock, Hand, Heart, Smartphone, type LucideIcon } from "lucide-react";
import type { BoundaryKind } from "@/lib/boundaries/schema";

/** What each kind is called, what belongs to it, and its sign. */
export const KINDS: Readonly<Record<BoundaryKind, { name: string; says: string; icon: LucideIcon }>> = {
  physical: { name: "Physical", says: "Touch, sleep, my room, my things.", icon: Hand },
  emotional: { name: "Emotional", says: "What I take on, and when I can talk about it.", icon: Heart },
  time: { name: "Time", says: "Hours that are mine. They can stand in the calendar.", icon: Clock },
  digital: { name: "Digital", says: "Phones, messages, what is shown to others.", icon: Smartphone },
};
