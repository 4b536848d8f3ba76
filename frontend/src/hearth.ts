import './fonts.js';
import './clicks';
import './copy-link';
import './leave-quickly';
import './print';
import './session-end';
import './skip-link';
import './unsent-words';
