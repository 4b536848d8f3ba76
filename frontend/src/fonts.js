// The two typefaces, served by ourselves. In JavaScript because the packages ship no types for their style sheets.
import '@fontsource-variable/newsreader/index.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import '@fontsource-variable/instrument-sans/index.css';
