/** The little of upng-js that is used; the package brings no types. */
declare module 'upng-js' {
  interface Image {
    readonly width: number;
    readonly height: number;
  }
  interface Encoder {
    /** `colours` 0 keeps all; otherwise the picture is reduced to so many. */
    encode(frames: readonly ArrayBufferLike[], width: number, height: number, colours: number): ArrayBuffer;
    decode(png: ArrayBuffer): Image;
    /** Red, green, blue and opacity of each pixel, for each frame. */
    toRGBA8(image: Image): readonly ArrayBuffer[];
  }
  const UPNG: Encoder;
  export default UPNG;
}
