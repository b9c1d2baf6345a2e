import type { Paint } from './palette.ts';
import type { Path } from './path.ts';

/**
 * A picture as data: what to paint, back to front.
 *
 * Every coordinate, radius and width is in TENTHS of a pixel; paths become whole numbers where they become text: that
 * is several times faster than decimals, and a tenth of a pixel is finer than the eye.
 */
export interface DisplayList {
  /** Size of the picture in pixels. */
  readonly width: number;
  readonly height: number;
  /** How far down the floor begins, where the wall behind the figure stands; tenths of a pixel. */
  readonly floor: number;
  /** Where the plant at the wall stands: 0 at the left edge, 1 at the right edge; none in a picture without a room. */
  readonly plant: number | undefined;
  /** Width of the outline of every shape. */
  readonly lineWidth: number;
  /** Which skin and hair colours the palette should use. */
  readonly tones: Tones;
  readonly items: readonly Item[];
}

export interface Tones {
  readonly skin: SkinTone;
  readonly hair: HairTone;
}

export const SKIN_TONES = ['porcelain', 'peach', 'honey', 'bronze', 'ebony'] as const;
export type SkinTone = (typeof SKIN_TONES)[number];

export const HAIR_TONES = ['black', 'brown', 'auburn', 'blond', 'grey'] as const;
export type HairTone = (typeof HAIR_TONES)[number];

/** The figure as it comes. */
export const DEFAULT_TONES: Tones = { skin: 'peach', hair: 'brown' };

export type Item = FillItem | LineItem | ShadowItem;

/** A filled shape, with its outline painted underneath when it has one. */
export interface FillItem {
  readonly kind: 'fill';
  readonly path: Path;
  readonly paint: Paint;
  /** Which part of the figure this belongs to, such as `leftHand`; only the part's main shape carries it. */
  readonly part?: string;
  /** The line around the shape: painted first, twice as wide as it shows. */
  readonly outline?: Path;
  /** The shape with its outline round it, filled in the outline's colour before the shape: far cheaper than a line. */
  readonly rim?: Path;
  readonly opacity?: number;
  /** A path outside which nothing of this item shows. */
  readonly clip?: Path;
  /** Moves the path, but not the clip. */
  readonly shift?: Shift;
}

export interface Shift {
  readonly x: number;
  readonly y: number;
}

/** A stroke without a fill. */
export interface LineItem {
  readonly kind: 'line';
  readonly path: Path;
  readonly paint: Paint;
  readonly width: number;
  /** Lengths of stroke and gap; solid when left out. */
  readonly dash?: readonly [number, number];
  readonly opacity?: number;
  readonly clip?: Path;
}

/** A soft patch of shade on the floor. */
export interface ShadowItem {
  readonly kind: 'shadow';
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
}
