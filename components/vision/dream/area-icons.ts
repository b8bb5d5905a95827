import { Compass, House, Lightbulb, Sprout, Users, type LucideIcon } from "lucide-react";
import type { Area } from "@/lib/vision/schema";

/** What stands for an area of a dream. */
export const AREA_ICONS: Readonly<Record<Area, LucideIcon>> = {
  place: House,
  career: Lightbulb,
  family: Users,
  growth: Sprout,
  values: Compass,
};
