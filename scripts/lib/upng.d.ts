/** The little of upng-js that is used; the package brings no types. */
declare module 'upng-js' {
  interface Encoder {
    /** `colours` 0 keeps all; otherwise the picture is reduced to so many. */
    encode(frames: readonly ArrayBufferLike[], width: number, height: number, colours: number): ArrayBuffer;
  }
  const UPNG: Encoder;
  export default UPNG;
}
