package org.mailroom.server.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.annotation.PreDestroy;
import javax.inject.Inject;
import org.apache.james.lifecycle.api.Startable;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.indexer.ReIndexer;
import org.apache.james.mailbox.indexer.ReIndexer.RunningOptions;
import org.apache.james.mailbox.model.MailboxId;
import org.mailroom.server.quota.CollectedQuotas;
import org.mailroom.server.quota.QuotaRecount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In the background: first indexes anew what a crash left behind and counts the quotas of its owners, then writes quotas and
 * commits the search index every half minute, or when many changes wait for it. A folder is noted as changed until both are
 * on disk. What an agent claims and answers meanwhile is indexed where it comes to lie, not where it came by.
 */
public final class SearchIndexCare implements Startable {
    private static final Logger LOGGER = LoggerFactory.getLogger(SearchIndexCare.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final int LOOKS_BETWEEN_COMMITS = 15;
    /** Whoever searches waits for so many messages at most: a second. */
    private static final int MOST_WAITING = 500;

    private static final int MESSAGES_PER_SECOND = 1000;

    private final CommittedSearchIndex index;
    private final ReIndexer indexer;
    private final MailboxId.Factory folderIds;
    private final CollectedQuotas quotas;
    private final QuotaRecount recount;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread background = new Thread(this::care, "search-index-care");

    @Inject
    SearchIndexCare(
            CommittedSearchIndex index,
            ReIndexer indexer,
            MailboxId.Factory folderIds,
            CollectedQuotas quotas,
            QuotaRecount recount) {
        this.index = index;
        this.indexer = indexer;
        this.folderIds = folderIds;
        this.quotas = quotas;
        this.recount = recount;
    }

    /** Begins the work; returns at once. */
    public void start() {
        background.setDaemon(true);
        background.start();
    }

    private void care() {
        List<String> leftBehind = index.folders().leftBehind();
        recount.ofOwners(leftBehind.stream().map(folderIds::fromString).toList());
        leftBehind.forEach(this::repair);
        int looks = 0;
        while (!stopIsNear()) {
            looks++;
            if (looks >= LOOKS_BETWEEN_COMMITS || index.waiting() >= MOST_WAITING) {
                commit();
                looks = 0;
            }
        }
    }

    private boolean stopIsNear() {
        try {
            return stopping.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void repair(String folder) {
        try {
            LOGGER.info("indexing folder {} anew after an unclean stop", folder);
            RunningOptions options = RunningOptions.builder()
                    .messagesPerSeconds(java.util.Optional.of(MESSAGES_PER_SECOND))
                    .build();
            indexer.reIndex(folderIds.fromString(folder), options).run();
            index.folders().repaired(folder);
        } catch (MailboxException folderIsGone) {
            index.folders().repaired(folder);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOGGER.warn("folder {} could not be indexed anew; its searches may miss mail", folder, failure);
        }
    }

    private void commit() {
        try {
            index.commitChanges(quotas::write);
        } catch (IOException | RuntimeException failure) {
            LOGGER.warn("the search index could not be committed; trying again", failure);
        }
    }

    /** Stops the work; the index itself is committed when it is closed. */
    @PreDestroy
    public void stop() {
        stopping.countDown();
    }
}
