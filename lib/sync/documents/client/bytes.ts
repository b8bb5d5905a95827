/** A message with its bytes as Yjs takes them: in browsers Socket.IO brings them as an `ArrayBuffer`. */
export function withBytes<Message extends object>(message: Message): Message {
  const entries = Object.entries(message).map(([key, value]: [string, unknown]) => [
    key,
    value instanceof ArrayBuffer ? new Uint8Array(value) : value,
  ]);
  return Object.fromEntries(entries) as Message;
}
