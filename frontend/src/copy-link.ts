/** The button beside a link to hand over: copies what the field holds, and says so on itself. */
const SAID_MS = 2500;

async function copy(button: HTMLElement): Promise<void> {
  const field = button.parentElement?.querySelector<HTMLElement & { value: string }>('vaadin-text-field');
  if (!field) {
    return;
  }
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Without permission, or without https: the text stands selected, for Ctrl+C.
    const input = field.querySelector('input');
    input?.focus();
    input?.select();
    return;
  }
  const before = button.textContent;
  button.textContent = button.getAttribute('data-copy');
  setTimeout(() => (button.textContent = before), SAID_MS);
}

document.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest?.<HTMLElement>('[data-copy]');
  if (button) {
    void copy(button);
  }
});
