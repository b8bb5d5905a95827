import type { Dream } from "@/components/vision/use-sharing";

/** Whose turn it is and with what, in a sentence: the heading of the turn, and what is read out. */
export function turnWords(isSpeaker: boolean, dream: Dream | undefined, area: string, name: string): string {
  if (!dream) return isSpeaker ? `Your turn: ${area}` : `${name}’s turn: ${area}`;
  switch (dream.hearing.state) {
    case "telling":
      return isSpeaker ? `You tell, and ${name} listens` : `Your turn to listen to ${name}`;
    case "understood":
      return isSpeaker ? `Is that it? ${name} says what they understood` : `${name} says whether that is it`;
    case "heard":
      return isSpeaker ? `${name} has understood you` : `You have understood ${name}`;
  }
}
