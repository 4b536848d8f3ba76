/** The button in a field for a day or a time: opens the calendar or the clock that the phone or the browser has itself. */
document.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest?.<HTMLElement>('[data-picker]');
  const system = button?.parentElement?.querySelector('input');
  if (!system) {
    return;
  }
  try {
    system.showPicker();
  } catch {
    system.focus(); // an older browser opens it there, or lets it be typed
  }
});
