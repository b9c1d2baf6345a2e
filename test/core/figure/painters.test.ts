import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { HAIR_TONES, SKIN_TONES } from '../../../src/core/figure/displayList.ts';
import type { DisplayList } from '../../../src/core/figure/displayList.ts';
import { PAINTS, PALETTES } from '../../../src/core/figure/palette.ts';
import { createStage } from '../../../src/core/figure/stage.ts';
import { svgNodes } from '../../../src/core/figure/svgNodes.ts';
import { PLANT_PLACE, plantPicture } from '../../../src/core/figure/plant.ts';
import { SKIRTING, SUN, WARM_TO } from '../../../src/core/figure/roomString.ts';
import { svgString } from '../../../src/core/figure/svgString.ts';
import { FigurePainter } from '../../../src/webview/figure/painter.ts';
import { gallery, held } from './gallery.ts';

const stage = createStage(gallery);
const twist = stage.frame({ ...held('seated-twist', 'left'), glow: true, arrow: true });
const text = { title: 'Seated twist', description: 'Turn to the left.' };

/** As much of an element as the painter uses, counting what is written into it. */
class FakeElement {
  static writes = 0;
  readonly children: FakeElement[] = [];
  readonly attributes = new Map<string, string>();
  readonly classList = { add: () => undefined };
  readonly style = { setProperty: () => undefined };
  readonly tag: string;
  constructor(tag: string) {
    this.tag = tag;
  }
  set id(value: string) {
    this.attributes.set('id', value);
  }
  append(...children: FakeElement[]): void {
    this.children.push(...children);
  }
  replaceWith(): void {
    FakeElement.writes++;
  }
  setAttribute(name: string, value: string): void {
    FakeElement.writes++;
    this.attributes.set(name, value);
  }
  removeAttribute(name: string): void {
    FakeElement.writes++;
    this.attributes.delete(name);
  }
  all(tag: string): readonly FakeElement[] {
    return this.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...child.all(tag)]);
  }
}

beforeAll(() => vi.stubGlobal('document', { createElementNS: (_: string, tag: string) => new FakeElement(tag) }));

function painted(...lists: readonly DisplayList[]): FakeElement {
  const svg = new FakeElement('svg');
  const painter = new FigurePainter(svg as unknown as SVGSVGElement);
  for (const list of lists) painter.paint(list);
  return svg;
}

const layer = (svg: FakeElement): readonly FakeElement[] => (svg.children.find(({ tag }) => tag === 'g') as FakeElement).children;

describe('the painter in the webview', () => {
  it('writes the very elements that the string painter writes', () => {
    const svg = painted(twist);
    const prefix = (svg.all('radialGradient')[0] as FakeElement).attributes.get('id')?.replace('-shadow', '') as string;
    const elements = layer(svg).map(({ tag, attributes }) => ({ tag, attributes: Object.fromEntries(attributes) }));
    expect(elements).toEqual(svgNodes(twist, prefix).nodes.map((node) => ({ ...node })));
    const string = svgString(twist, PALETTES.light, { ...text, prefix });
    const missing = elements.filter(({ attributes }) => !Object.entries(attributes).every(([name, value]) => string.includes(`${name}="${value}"`)));
    expect(missing).toEqual([]);
  });

  it('writes nothing when nothing moved', () => {
    const svg = new FakeElement('svg');
    const painter = new FigurePainter(svg as unknown as SVGSVGElement);
    painter.paint(twist);
    FakeElement.writes = 0;
    painter.paint(twist);
    expect(FakeElement.writes).toBe(0);
  });

  it('hides what a simpler picture does not need, and shows it again', () => {
    const plain = stage.frame(held('seated-neutral'));
    const shown = (svg: FakeElement) => layer(svg).filter(({ attributes }) => !attributes.has('display')).length;
    expect(shown(painted(twist, plain))).toBe(svgNodes(plain, 'x').nodes.length);
    expect(shown(painted(twist, plain, twist))).toBe(svgNodes(twist, 'x').nodes.length);
  });

  it('gives every figure of a document ids of its own', () => {
    const ids = [painted(twist), painted(twist)].flatMap((svg) => [...svg.all('clipPath'), ...svg.all('radialGradient')].map(({ attributes }) => attributes.get('id')));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the string painter', () => {
  it('says what is shown to those who cannot see it', () => {
    const svg = svgString(twist, PALETTES.dark, { title: 'A < B', description: '"Turn"' });
    expect(svg).toContain('<title>A &lt; B</title><desc>&quot;Turn&quot;</desc>');
  });

  it('uses colours only, no variable and no style attribute', () => {
    for (const palette of Object.values(PALETTES)) expect(svgString(twist, palette, text)).not.toMatch(/var\(|color-mix|style=/);
  });

  it('paints no light, shade or floor in high contrast', () => {
    for (const palette of [PALETTES.highContrast, PALETTES.highContrastLight]) {
      const hidden = Object.entries(palette.fills).filter(([, colour]) => colour === 'none').map(([paint]) => paint);
      expect(hidden).toEqual(expect.arrayContaining(['skinLit', 'shirtLit', 'shade', 'blush', 'glow']));
      expect(svgString(twist, palette, text)).not.toContain('<ellipse');
    }
  });

  it('hatches what is stretched in high contrast only', () => {
    expect(Object.values(PALETTES).map(({ fills }) => fills.hatch !== 'none')).toEqual([false, false, true, true]);
  });
});

describe('media/common.css', () => {
  const css = readFileSync(new URL('../../../media/common.css', import.meta.url), 'utf8');
  const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

  it('builds the same room as the string painter: skirting board, and the light of the window', () => {
    const [[from, to], [next, end]] = SUN.panes.map((pane) => pane.map(percent)) as [[string, string], [string, string]];
    const panes = `linear-gradient(${SUN.degrees}deg, transparent ${from}, var(--sun) 0 ${to}, transparent 0 ${next}, var(--sun) 0 ${end}, transparent 0)`;
    // A background's offset is a part of what is left of its box.
    const place = `${percent(SUN.right)} calc((var(--floor, 75%) - ${percent(SUN.above)}) / ${1 - SUN.height}) / ${percent(SUN.width)} ${percent(SUN.height)} no-repeat`;
    expect(css).toContain(`${panes} ${place}`);
    expect(css).toContain(`transparent calc(var(--floor, 75%) - ${percent(SKIRTING)})`);
  });

  it('lets the same daylight fall into it, and stands the same plant in it', () => {
    expect(css).toContain(`linear-gradient(to bottom right, var(--warm), transparent ${percent(WARM_TO)}, var(--dusk))`);
    const { height, below } = PLANT_PLACE;
    expect(css).toContain(`var(--plant, 3%) calc((var(--floor, 75%) - ${percent(height - below)}) / ${1 - height}) / auto ${percent(height)} no-repeat`);
    const [light, dark] = css.split('.vscode-dark') as [string, string];
    for (const [theme, palette] of [[light, PALETTES.light], [dark, PALETTES.dark]] as const)
      expect(theme).toContain(`--warm: ${palette.room?.warm};\n  --dusk: ${palette.room?.dusk};`);
    expect(readFileSync(new URL('../../../media/plant.svg', import.meta.url), 'utf8')).toBe(plantPicture());
  });
});

describe('media/figure.css', () => {
  const css = readFileSync(new URL('../../../media/figure.css', import.meta.url), 'utf8');

  it('has a colour for every paint, outline and tone', () => {
    const outlined = Object.keys(PALETTES.light.outlines);
    const wanted = [
      ...PAINTS.flatMap((paint) => [`.figure .f-${paint},`, `.figure .p-${paint} `, `.figure .s-${paint} `]),
      ...outlined.map((paint) => `.figure .o-${paint},`),
      ...SKIN_TONES.map((tone) => `.figure .skin-${tone} `),
      ...HAIR_TONES.map((tone) => `.figure .hair-${tone} `),
    ];
    expect(wanted.filter((rule) => !css.includes(rule))).toEqual([]);
  });

  it('leaves out in light and dark what the string painter leaves out there, and nothing else', () => {
    for (const name of ['light', 'dark'] as const) {
      const theme = css.slice(css.indexOf(`.vscode-${name} .figure {`)).split('}')[0] as string;
      const left = [...theme.matchAll(/--figure-([a-z-]+): none;/g)].map(([, paint]) => (paint as string).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));
      const wanted = Object.entries(PALETTES[name].fills).flatMap(([paint, colour]) => (colour === 'none' ? [paint] : []));
      expect(left.toSorted()).toEqual(wanted.toSorted());
      expect(wanted).toContain('hatch');
    }
  });

  it('never animates a path: that would repaint the whole picture', () => {
    expect(css).not.toMatch(/animation|transition/);
  });
});
