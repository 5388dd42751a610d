package org.mailroom.routes.filing;

import org.apache.camel.builder.RouteBuilder;
import org.mailroom.desk.filing.Filer;
import org.mailroom.routes.Step;

/**
 * Puts a mail into its folder in the caller's thread: the mail is the spool's until the route has ended, and whatever
 * goes wrong reaches the caller.
 */
public final class FilingRoute extends RouteBuilder {
    /** Where mail to be filed is sent, as {@link FilingJob}. */
    public static final String ENTRY = "direct:file";

    private final Filer filer;

    public FilingRoute(Filer filer) {
        this.filer = filer;
    }

    @Override
    public void configure() {
        from(ENTRY)
                .routeId("file")
                .errorHandler(noErrorHandler())
                .process(Step.with(FilingJob.class, job -> filer.file(job.order(), job.message(), job.note())));
    }
}
