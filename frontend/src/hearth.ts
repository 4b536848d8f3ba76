import './fonts.js';
import './copy-link';
import './leave-quickly';
import './skip-link';
