import type { DisplayList } from '../core/figure/displayList.ts';

type Tag = keyof HTMLElementTagNameMap;

/** A new element with its class and children; text is only ever set as text. */
export function element<T extends Tag>(tag: T, className = '', ...children: readonly (Node | string)[]): HTMLElementTagNameMap[T] {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}

export const svgElement = <T extends keyof SVGElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[T] => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
};

/** Writes only what has changed: a held panel writes nothing. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Sets an attribute, or takes it away for undefined; only when it has changed. */
export function setAttribute(node: Element, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

export function setHidden(node: HTMLElement, hidden: boolean): void {
  if (node.hidden !== hidden) node.hidden = hidden;
}

/** Tells the box round a picture how far down its floor begins and where the plant stands: CSS draws the room. */
export function setRoom(svg: SVGElement, { floor, plant = 0, height }: Pick<DisplayList, 'floor' | 'plant' | 'height'>): void {
  const style = svg.parentElement?.style;
  for (const [name, tenths] of [['--floor', (floor / height) * 100], ['--plant', plant * 1000]] as const) {
    const place = `${Math.round(tenths) / 10}%`;
    if (style?.getPropertyValue(name) !== place) style?.setProperty(name, place);
  }
}
