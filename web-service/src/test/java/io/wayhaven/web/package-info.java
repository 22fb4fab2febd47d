@NullMarked
package io.wayhaven.web;

import org.jspecify.annotations.NullMarked;
