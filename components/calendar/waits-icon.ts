/** What waits for an answer: the same sign on a block, in the menu and beside the count of what waits. */
export { Hourglass as WaitsIcon } from "lucide-react";
