package org.mailroom.desk.quarter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.work.NewWork;

/** Records the work that was committed with clocks. */
final class RecordingClocks implements ServiceClocks {
    private final ServiceClocks clocks;
    private final Tellings tellings;

    RecordingClocks(ServiceClocks clocks, Tellings tellings) {
        this.clocks = clocks;
        this.tellings = tellings;
    }

    @Override
    public List<ServiceClock> of(long caseId) {
        return clocks.of(caseId);
    }

    @Override
    public Map<Long, List<ServiceClock>> ofEach(Collection<Long> caseIds) {
        return clocks.ofEach(caseIds);
    }

    @Override
    public List<ServiceClock> write(List<ServiceClock> changed) {
        return clocks.write(changed);
    }

    @Override
    public List<ServiceClock> due(Instant now) {
        return clocks.due(now);
    }

    @Override
    public List<ServiceClock> toldIn(long telling) {
        return clocks.toldIn(telling);
    }

    @Override
    public List<ServiceClock> tell(
            List<ServiceClock> changed, Function<List<ServiceClock>, List<NewWork>> consequences) {
        List<NewWork> last = new ArrayList<>();
        List<ServiceClock> written = clocks.tell(changed, won -> {
            List<NewWork> work = consequences.apply(won);
            last.clear();
            last.addAll(work);
            return work;
        });
        tellings.written(last);
        return written;
    }
}
