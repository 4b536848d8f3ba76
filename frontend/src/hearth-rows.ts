import { isOurs } from './own-pages';

/**
 * Rows of a page that come as data: markup in short, [tag and classes, attributes?, ...content], drawn into plain elements. So
 * a row costs the server a line of text and no components, and what reads a table or a list reads this one. Only what stands
 * below can be drawn, and words are set as words.
 */
type Drawn = [string, ...(string | Record<string, string> | Drawn)[]];

const TAGS = new Set(
  'a button caption dd details div dl dt h2 h3 li ol p section span summary table tbody td th thead tr ul'.split(' '),
);

const ATTRIBUTES = new Set(
  'aria-current aria-hidden aria-label colspan data-index data-once href role scope tabindex title type'.split(' '),
);

function drawn([tagged, ...content]: Drawn): HTMLElement {
  const [tag, ...classes] = tagged.split('.');
  if (!TAGS.has(tag)) {
    throw new Error(`no such row: ${tag}`);
  }
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const part of content) {
    if (typeof part === 'string' || Array.isArray(part)) {
      element.append(typeof part === 'string' ? part : drawn(part));
      continue;
    }
    for (const [name, value] of Object.entries(part)) {
      if (name === 'at') {
        element.style.setProperty('--at', value);
      } else if (ATTRIBUTES.has(name) && !(name === 'href' && !isOurs(value))) {
        element.setAttribute(name, value);
      }
    }
  }
  return element;
}

function parts(rows: string): HTMLElement[] {
  return (JSON.parse(rows) as Drawn[]).map(drawn);
}

class HearthRows extends HTMLElement {
  constructor() {
    super();
    this.addEventListener('click', (click) => {
      const chosen = (click.target as Element).closest<HTMLElement>('[data-index]');
      if (chosen) {
        this.dispatchEvent(new CustomEvent('row-chosen', { detail: Number(chosen.dataset.index) }));
      }
    });
  }

  draw(rows: string): void {
    this.replaceChildren(...parts(rows));
  }

  /** The next page, at the end of the table or list that stands here. */
  more(rows: string): void {
    this.querySelector('tbody, ul')?.append(...parts(rows));
  }
}

customElements.define('hearth-rows', HearthRows);
