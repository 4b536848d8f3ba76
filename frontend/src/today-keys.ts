/**
 * The keys of "Today": j and k walk through the caseload, Enter opens the brief of the row, "/" goes to the search field.
 * Letters that act can get in the way of speech input, so a switch beside the list turns them off (WCAG 2.1.4).
 */
const KEPT = 'hearthwork.keys';

const isOn = (): boolean => localStorage.getItem(KEPT) !== 'off';

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-caseload] tbody tr')];
}

function here(): HTMLElement | undefined {
  return rows().find((row) => row === document.activeElement || row.contains(document.activeElement));
}

function move(step: number): void {
  const all = rows();
  const current = here();
  const index = current ? all.indexOf(current) + step : step > 0 ? 0 : all.length - 1;
  const row = all[Math.min(Math.max(index, 0), all.length - 1)];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || !document.querySelector('[data-caseload]')) {
    return;
  }
  const row = here();
  if (event.key === 'Enter' && row && row === document.activeElement) {
    row.querySelector<HTMLElement>('[data-brief]')?.click();
  } else if (event.key === 'j' && isOn()) {
    move(1);
  } else if (event.key === 'k' && isOn()) {
    move(-1);
  } else if (event.key === '/' && isOn()) {
    document.querySelector<HTMLElement>('[data-search]')?.focus();
  } else {
    return;
  }
  event.preventDefault();
});

function tell(button: Element): void {
  button.setAttribute('aria-pressed', String(isOn()));
}

document.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest?.('[data-keys-switch]');
  if (button) {
    localStorage.setItem(KEPT, isOn() ? 'off' : 'on');
    tell(button);
  }
});

// The button comes and goes with its screen; it tells what is kept whenever it is looked at.
document.addEventListener('focusin', () => document.querySelectorAll('[data-keys-switch]').forEach(tell));
document.addEventListener('pointerover', () => document.querySelectorAll('[data-keys-switch]').forEach(tell));
