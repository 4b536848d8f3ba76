/** "Skip to content": moves the focus by itself, for the base address of a page makes a plain fragment lead elsewhere. */
document.addEventListener(
  'click',
  (event) => {
    if ((event.target as HTMLElement).closest?.('.skip-link')) {
      event.preventDefault();
      event.stopPropagation();
      document.getElementById('content')?.focus();
    }
  },
  { capture: true },
);
