/** The demo practice: twelve couples and ten weeks, lived through the same services that people use. */
@NullMarked
package org.hearthwork.demo;

import org.jspecify.annotations.NullMarked;
