package org.mailroom.desk.junk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailroom.desk.message.EmailAddress;

/** For tests, and for looking at a mail without a server. */
public final class InMemorySenderJudgements implements SenderJudgements {
    private final Map<String, Map<EmailAddress, SenderJudgement>> known = new ConcurrentHashMap<>();

    @Override
    public void judge(SenderJudgement judgement) {
        known.computeIfAbsent(judgement.desk(), none -> new ConcurrentHashMap<>())
                .put(judgement.sender(), judgement);
    }

    @Override
    public Optional<SenderJudgement> of(String desk, EmailAddress sender) {
        return Optional.ofNullable(known.getOrDefault(desk, Map.of()).get(sender));
    }

    @Override
    public boolean any(String desk) {
        return known.containsKey(desk);
    }
}
