import './fonts.js';
import './leave-quickly';
import './skip-link';
