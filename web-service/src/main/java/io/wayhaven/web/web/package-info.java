/** HTTP: pages, streams, REST API, login. */
@NullMarked
package io.wayhaven.web.web;

import org.jspecify.annotations.NullMarked;
