import type { Look } from '../core/figure/stage.ts';
import type { Settings } from '../core/settings.ts';

/** How the person wants the figure to look, and which way round. */
export interface FigureLook {
  readonly view: Settings['figureView'];
  readonly figure: Look;
}

export const figureLook = ({ figureView, figureBuild, figureHair, figureSkinTone, figureHairTone }: Settings): FigureLook => ({
  view: figureView,
  figure: { build: figureBuild, hair: figureHair, tones: { skin: figureSkinTone, hair: figureHairTone } },
});
