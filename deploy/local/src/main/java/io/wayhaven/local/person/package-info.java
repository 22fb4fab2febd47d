/** What is kept about a person. */
@NullMarked
package io.wayhaven.local.person;

import org.jspecify.annotations.NullMarked;
