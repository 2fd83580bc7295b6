/**
 * Maps of patient data: as JSON, as a picture in Mermaid, as a record of processing activities, and the difference of two.
 *
 * <p>Must not know how maps are made. Start at {@link dev.carelint.core.report.map.MapJson}; its schema is {@code
 * carelint-map.schema.json} beside it.
 */
@NullMarked
package dev.carelint.core.report.map;

import org.jspecify.annotations.NullMarked;
