import { DEFAULT_TONES } from './displayList.ts';
import type { HairTone, SkinTone, Tones } from './displayList.ts';

/** What things are painted with. Each is a class in media/figure.css and a colour in every palette. */
export const PAINTS = [
  'skin', 'skinLit', 'skinLine', 'blush',
  'hair', 'hairLit', 'feature', 'mouth',
  'shirt', 'shirtLit', 'shirtLine', 'collar',
  'trousers', 'trousersLit', 'trousersLine',
  'sock', 'sockLit', 'shoe', 'shoeLit', 'sole', 'lace',
  'chair', 'chairLit', 'metal', 'metalLit', 'wheel', 'wheelLit',
  'wood', 'woodLit', 'mat', 'matLit', 'cloth', 'clothLit', 'wall',
  'shade', 'sheen', 'glow', 'glowSoft', 'hatch', 'arrow', 'arrowEdge', 'ghost', 'ghostLine', 'ghostPaper', 'paper',
] as const;

export type Paint = (typeof PAINTS)[number];

export type PaletteName = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

export interface Room {
  readonly wall: string;
  /** Where the light of a window falls on it. */
  readonly sun: string;
  readonly skirting: string;
  readonly floor: string;
  /** What lies over all of it, from the corner where the light comes from to the one across: see-through, so with four pairs of digits. */
  readonly warm: string;
  readonly dusk: string;
}

/** Colours for the string painter. The webview takes its own from the theme, see media/figure.css. */
export interface Palette {
  readonly name: PaletteName;
  readonly background: string;
  /** What the figure stands in, unless it is line art. */
  readonly room?: Room;
  /** Colour of each paint; `none` leaves it out. */
  readonly fills: Readonly<Record<Paint, string>>;
  /** Colour of the outline round shapes of a paint. */
  readonly outlines: Readonly<Partial<Record<Paint, string>>>;
  readonly floorShadow: string;
  /** Outlines are this much wider than usual. */
  readonly lineFactor: number;
}

interface SkinColours {
  readonly base: string;
  readonly lit: string;
  readonly line: string;
  readonly blush: string;
  readonly feature: string;
}

const SKINS: Readonly<Record<SkinTone, SkinColours>> = {
  porcelain: { base: '#e3b296', lit: '#f4cdb4', line: '#8f5640', blush: '#e57f6d', feature: '#5a3426' },
  peach: { base: '#d99c74', lit: '#eebb95', line: '#84492f', blush: '#dd6d56', feature: '#4c2a1d' },
  honey: { base: '#bd8050', lit: '#d69d6c', line: '#6d3c20', blush: '#c65b41', feature: '#3f2115' },
  bronze: { base: '#8f5835', lit: '#aa7049', line: '#4a2814', blush: '#a2452f', feature: '#2c160c' },
  ebony: { base: '#5f3a27', lit: '#774c36', line: '#2f190f', blush: '#7d3527', feature: '#1d0f08' },
};

interface HairColours {
  readonly base: string;
  readonly lit: string;
  readonly line: string;
}

const HAIRS: Readonly<Record<HairTone, HairColours>> = {
  black: { base: '#2b2630', lit: '#453e4c', line: '#17131b' },
  brown: { base: '#4a3128', lit: '#67473a', line: '#2b1a14' },
  auburn: { base: '#7c3d26', lit: '#9c5636', line: '#4c2213' },
  blond: { base: '#c79a55', lit: '#dfba7c', line: '#7d5a29' },
  grey: { base: '#8d8f96', lit: '#adafb6', line: '#595b62' },
};

type OwnColours = Omit<Record<Paint, string>, `skin${string}` | `hair${string}` | 'blush' | 'feature' | 'mouth'>;

const ROOMS: Readonly<Record<'light' | 'dark', Room>> = {
  light: { wall: '#f6f1e8', sun: '#fdfbf5', skirting: '#fffdf8', floor: '#e9e0d0', warm: '#fffbc84d', dusk: '#3c46a012' },
  dark: { wall: '#2b2a29', sun: '#32302e', skirting: '#3e3c38', floor: '#353430', warm: '#ffe8b80d', dusk: '#0000141f' },
};

const LIGHT: OwnColours = {
  shirt: '#2f8b93', shirtLit: '#47a7ab', shirtLine: '#195a61', collar: '#2a7b83',
  trousers: '#3b4766', trousersLit: '#4d5b7e', trousersLine: '#262f47',
  sock: '#d5dbe5', sockLit: '#f0f3f7', shoe: '#d9594a', shoeLit: '#ee7a66', sole: '#f7f4ee', lace: '#fdf6ee',
  chair: '#8b97aa', chairLit: '#a7b2c2', metal: '#616b7b', metalLit: '#7b8595', wheel: '#3d4450', wheelLit: '#575f6c',
  wood: '#c2a27f', woodLit: '#d9bd9b', mat: '#7f9f8c', matLit: '#98b6a3', cloth: '#e0c9a2', clothLit: '#f0dfc2', wall: '#e6e9ee',
  shade: '#1d2233', sheen: '#f7f4ee', glow: '#ff8424', glowSoft: '#ffab80', hatch: 'none', arrow: '#0f6cbd', arrowEdge: ROOMS.light.wall, ghost: '#5b7290', ghostLine: 'none', ghostPaper: ROOMS.light.wall, paper: ROOMS.light.sun,
};

const DARK: OwnColours = {
  ...LIGHT,
  shirt: '#2f8795', shirtLit: '#43a5b2', shirtLine: '#154b54', collar: '#29747f',
  trousers: '#4b5979', trousersLit: '#627192', trousersLine: '#2c364f',
  sock: '#b4bcc9', sockLit: '#d3d9e2', sole: '#e4e2dc',
  chair: '#535c6b', chairLit: '#687283', metal: '#444c59', metalLit: '#5a6371', wheel: '#343a45', wheelLit: '#4a515d',
  wood: '#7d6650', woodLit: '#957c63', mat: '#4c6a59', matLit: '#5d7e6b', cloth: '#a99472', clothLit: '#c2ae8c', wall: '#2d3138',
  shade: '#05060a', sheen: '#e4e2dc', glow: '#ff9438', glowSoft: '#ffa878', arrow: '#4daafc', arrowEdge: ROOMS.dark.wall, ghost: '#8fa3bf', ghostPaper: ROOMS.dark.wall, paper: ROOMS.dark.sun,
};

const OUTLINED = ['skin', 'hair', 'shirt', 'trousers', 'sock', 'shoe', 'sole', 'chair', 'metal', 'wheel', 'wood', 'mat', 'cloth', 'wall'] as const;
type Outlined = (typeof OUTLINED)[number];

const OUTLINES_LIGHT: Readonly<Record<Exclude<Outlined, 'skin' | 'hair'>, string>> = {
  shirt: '#17525c', trousers: '#232b41', sock: '#77818f', shoe: '#8c2f26', sole: '#8d8578',
  chair: '#525d6f', metal: '#3a4250', wheel: '#22272f', wood: '#7b6146', mat: '#4b6656', cloth: '#8f7750', wall: '#aab2bf',
};

const OUTLINES_DARK: typeof OUTLINES_LIGHT = {
  shirt: '#0f3a42', trousers: '#1d2436', sock: '#5b6472', shoe: '#6f231b', sole: '#6d675d',
  chair: '#2b313b', metal: '#23282f', wheel: '#15181d', wood: '#3f2d1b', mat: '#2a3b31', cloth: '#5d4d32', wall: '#474d57',
};

function colourful(name: 'light' | 'dark', own: OwnColours, outlines: typeof OUTLINES_LIGHT, tones: Tones): Palette {
  const skin = SKINS[tones.skin];
  const hair = HAIRS[tones.hair];
  return {
    name,
    background: own.paper,
    room: ROOMS[name],
    fills: {
      ...own,
      skin: skin.base, skinLit: skin.lit, skinLine: skin.line, blush: skin.blush,
      hair: hair.base, hairLit: hair.lit, feature: skin.feature, mouth: skin.line,
    },
    // Dark hair on a dark ground needs a rim that is lighter than itself.
    outlines: { ...outlines, skin: skin.line, hair: name === 'dark' ? hair.lit : hair.line },
    floorShadow: own.shade,
    lineFactor: 1,
  };
}

interface ContrastColours {
  readonly paper: string;
  readonly ink: string;
  readonly tint: string;
  readonly dim: string;
  readonly glow: string;
  readonly arrow: string;
}

const CONTRAST_DARK: ContrastColours = {
  paper: '#000000',
  ink: '#ffffff',
  tint: '#262626',
  dim: '#9a9a9a',
  glow: '#f38518',
  arrow: '#3ff23f',
};

const CONTRAST_LIGHT: ContrastColours = {
  paper: '#ffffff',
  ink: '#292929',
  tint: '#e2e9f2',
  dim: '#7b7b7b',
  glow: '#b5200d',
  arrow: '#0f4a85',
};

/** Line art: every surface is background, the shirt a tint, the hair solid; no light, no shade. */
function contrast(name: PaletteName, { paper, ink, tint, dim, glow, arrow }: ContrastColours): Palette {
  const flat = (...paints: readonly Paint[]) => Object.fromEntries(paints.map((paint) => [paint, paper]));
  const hidden = Object.fromEntries(
    PAINTS.filter((paint) => paint.endsWith('Lit') || paint === 'shade' || paint === 'sheen' || paint === 'blush').map((paint) => [paint, 'none']),
  );
  const inked = Object.fromEntries(OUTLINED.map((paint) => [paint, ink]));
  const furniture = { chair: dim, metal: dim, wheel: dim, wood: dim, mat: dim, cloth: dim, wall: dim };
  return {
    name,
    background: paper,
    fills: {
      ...Object.fromEntries(PAINTS.map((paint) => [paint, ink])),
      ...flat('skin', 'trousers', 'sock', 'shoe', 'sole', 'chair', 'metal', 'wheel', 'wood', 'mat', 'cloth', 'wall', 'paper', 'arrowEdge', 'ghostPaper'),
      ...hidden,
      shirt: tint, collar: tint, hair: ink, glow: 'none', glowSoft: 'none', hatch: glow, arrow,
    } as Record<Paint, string>,
    outlines: { ...inked, ...furniture },
    floorShadow: 'none',
    lineFactor: 1.4,
  };
}

export function paletteFor(name: PaletteName, tones: Tones = DEFAULT_TONES): Palette {
  switch (name) {
    case 'light':
      return colourful('light', LIGHT, OUTLINES_LIGHT, tones);
    case 'dark':
      return colourful('dark', DARK, OUTLINES_DARK, tones);
    case 'highContrast':
      return contrast(name, CONTRAST_DARK);
    case 'highContrastLight':
      return contrast(name, CONTRAST_LIGHT);
  }
}

/** The four palettes with the tones of the figure as it comes. */
export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: paletteFor('light'),
  dark: paletteFor('dark'),
  highContrast: paletteFor('highContrast'),
  highContrastLight: paletteFor('highContrastLight'),
};
