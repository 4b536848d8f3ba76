/**
 * The button beside something to hand on: copies what the field beside it holds, or the words of its card, and says so on
 * itself.
 */
const SAID_MS = 2500;

type Field = HTMLElement & { value: string };

async function copy(button: HTMLElement): Promise<void> {
  const field = button.parentElement?.querySelector<Field>('vaadin-text-field');
  const words = button.closest('.card')?.querySelector<HTMLElement>('[data-copied]');
  if (!field && !words) {
    return;
  }
  try {
    await navigator.clipboard.writeText(field ? field.value : (words?.innerText ?? ''));
  } catch {
    // Without permission, or without https: the text stands selected, for Ctrl+C.
    select(field, words);
    return;
  }
  const before = button.textContent;
  button.textContent = button.getAttribute('data-copy');
  setTimeout(() => (button.textContent = before), SAID_MS);
}

function select(field: Field | null | undefined, words: HTMLElement | null | undefined): void {
  const input = field?.querySelector('input');
  if (input) {
    input.focus();
    input.select();
  } else if (words) {
    window.getSelection()?.selectAllChildren(words);
  }
}

document.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest?.<HTMLElement>('[data-copy]');
  if (button) {
    void copy(button);
  }
});
