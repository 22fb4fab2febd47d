@NullMarked
package io.wayhaven.gateway.commands;

import org.jspecify.annotations.NullMarked;
