import './fonts.js';
import './copy-link';
import './leave-quickly';
import './print';
import './skip-link';
