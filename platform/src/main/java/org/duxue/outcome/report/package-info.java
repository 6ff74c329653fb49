/**
 * Promise: an evaluation, as it stands or as it was signed, leaves the house as official document, PDF, workbook or data, and
 * every figure in it carries its source.
 */
@ApplicationModule(
        id = "report",
        displayName = "报告",
        allowedDependencies = {"shared", "organisation", "scoring", "scoring::view", "result", "analysis"})
@NullMarked
package org.duxue.outcome.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
