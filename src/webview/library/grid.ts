import { areas, type Area } from '../../core/routine/stretch.ts';
import type { BrowserWords } from '../../protocol/poseBrowser.ts';
import { fillIn } from '../../protocol/words.ts';
import { element, setAttribute, setHidden, setText } from '../dom.ts';
import { matches, shelfName, shelves, type Choice, type Entry, type Shelf } from './entries.ts';
import type { Thumbnails } from './thumbnails.ts';

interface Card {
  readonly entry: Entry;
  readonly root: HTMLLIElement;
  readonly button: HTMLButtonElement;
}

function cardOf(entry: Entry, words: BrowserWords, thumbnails: Thumbnails, open: (entry: Entry) => void): Card {
  const { subject } = entry;
  const picture = subject.kind === 'stretch' ? [element('span', 'card-picture', thumbnails.of(subject.stretch))] : [];
  const shelf = element('span', 'card-shelf', shelfName(entry.shelf, words));
  const button = element('button', 'card', ...picture, element('span', 'card-name', entry.name), ' ', shelf);
  button.type = 'button';
  button.addEventListener('click', () => open(entry));
  return { entry, button, root: element('li', `card-place ${subject.kind}`, button) };
}

/** The cards of the library with their search. */
export class Grid {
  readonly root: HTMLElement;
  readonly #words: BrowserWords;
  readonly #cards: readonly Card[];
  readonly #search = element('input', 'search');
  readonly #area = element('select', 'area');
  readonly #found = element('p', 'found');
  readonly #shelfButtons = new Map<Shelf | undefined, HTMLButtonElement>();
  #choice: Choice = { query: '', shelf: undefined, area: undefined };

  constructor(entries: readonly Entry[], words: BrowserWords, thumbnails: Thumbnails, open: (entry: Entry) => void) {
    this.#words = words;
    this.#cards = entries.map((entry) => cardOf(entry, words, thumbnails, open));
    this.#found.setAttribute('role', 'status');
    const list = element('ul', 'cards', ...this.#cards.map((card) => card.root));
    const tools = element('div', 'tools', this.#searchField(), this.#areaField(), this.#shelfRow());
    tools.setAttribute('role', 'search');
    this.root = element('div', 'grid', element('h1', 'title', words.title), tools, this.#found, list);
    this.#choose({});
  }

  /** Back to the card one came from. */
  focus(id: string): void {
    this.#cards.find(({ entry }) => entry.id === id)?.button.focus();
  }

  focusSearch(): void {
    this.#search.focus();
  }

  #searchField(): HTMLElement {
    this.#search.type = 'search';
    this.#search.placeholder = this.#words.search;
    this.#search.setAttribute('aria-label', this.#words.search);
    this.#search.addEventListener('input', () => this.#choose({ query: this.#search.value }));
    return this.#search;
  }

  #areaField(): HTMLElement {
    const option = (value: string, word: string): HTMLOptionElement => {
      const node = element('option', '', word);
      node.value = value;
      return node;
    };
    this.#area.append(option('', this.#words.everywhere), ...areas.map((area) => option(area, this.#words.areas[area])));
    this.#area.setAttribute('aria-label', this.#words.area);
    this.#area.addEventListener('change', () => this.#choose({ area: (this.#area.value || undefined) as Area | undefined }));
    return this.#area;
  }

  #shelfRow(): HTMLElement {
    for (const shelf of [undefined, ...shelves]) {
      const button = element('button', 'chip', shelf === undefined ? this.#words.all : shelfName(shelf, this.#words));
      button.type = 'button';
      button.addEventListener('click', () => this.#choose({ shelf }));
      this.#shelfButtons.set(shelf, button);
    }
    const row = element('div', 'chips', ...this.#shelfButtons.values());
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', this.#words.where);
    return row;
  }

  #choose(change: Partial<Choice>): void {
    this.#choice = { ...this.#choice, ...change };
    for (const [shelf, button] of this.#shelfButtons) setAttribute(button, 'aria-pressed', String(shelf === this.#choice.shelf));
    let shown = 0;
    for (const { entry, root } of this.#cards) {
      const isShown = matches(entry, this.#choice);
      setHidden(root, !isShown);
      if (isShown) shown++;
    }
    setText(this.#found, shown === 0 ? this.#words.nothing : fillIn(this.#words.found, shown));
  }
}
