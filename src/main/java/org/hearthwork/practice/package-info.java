/** The practice itself, as its owner sees it: people, care teams, settings, the trail. */
@NullMarked
package org.hearthwork.practice;

import org.jspecify.annotations.NullMarked;
