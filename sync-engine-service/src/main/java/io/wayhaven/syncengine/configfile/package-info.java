/** The operator's configuration file: what it may say and what it means. */
@NullMarked
package io.wayhaven.syncengine.configfile;

import org.jspecify.annotations.NullMarked;
