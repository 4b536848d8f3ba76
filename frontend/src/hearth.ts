import './fonts.js';
import './leave-quickly';
