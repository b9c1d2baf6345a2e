/** Both extension hosts have it, and neither library that the host is compiled with declares it. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
