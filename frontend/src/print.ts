/** A button with data-print prints the page as it stands. */
document.addEventListener('click', (event) => {
  if ((event.target as HTMLElement).closest?.('[data-print]')) {
    window.print();
  }
});
