import { svgElement } from './dom.ts';

/** Line drawings on a field of 24 by 24, drawn with a round pen. */
const paths = {
  previous: 'M18 5 9 12l9 7M6 5v14',
  next: 'm6 5 9 7-9 7M18 5v14',
  pause: 'M8.5 5v14M15.5 5v14',
  play: 'M8 5l11 7-11 7z',
  easier: 'M12 4v11m0 5v-5m0 0-5-5m5 5 5-5M5 20h14',
  end: 'M6 6l12 12M18 6 6 18',
  soundOn: 'M4 10v4h3l5 4V6L7 10zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  soundOff: 'M4 10v4h3l5 4V6L7 10zM16 9.5l5 5M21 9.5l-5 5',
  done: 'm5 12.5 4.5 4.5L19 7.5',
  skipped: 'M7 12h10',
  back: 'M10 6 4 12l6 6M4 12h16',
} as const;

export type IconName = keyof typeof paths;

/** A small picture that says nothing by itself: the button it stands in has the words. */
export function icon(name: IconName): SVGSVGElement {
  const svg = svgElement('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' });
  svg.append(svgElement('path', { d: paths[name] }));
  return svg;
}

/** Shows another picture in the same place. */
export function changeIcon(svg: SVGSVGElement, name: IconName): void {
  const path = svg.firstElementChild;
  if (path?.getAttribute('d') !== paths[name]) path?.setAttribute('d', paths[name]);
}
