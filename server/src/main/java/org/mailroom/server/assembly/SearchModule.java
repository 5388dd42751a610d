package org.mailroom.server.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.apache.james.mailbox.lucene.search.LuceneMessageSearchIndex;
import org.apache.james.mailbox.store.search.ListeningMessageSearchIndex;
import org.apache.james.mailbox.store.search.MessageSearchIndex;
import org.apache.james.modules.mailbox.ReIndexingTaskSerializationModule;
import org.apache.james.utils.InitializationOperation;
import org.apache.james.utils.InitilizationOperationBuilder;
import org.apache.lucene.store.Directory;
import org.mailroom.server.search.CommittedSearchIndex;
import org.mailroom.server.search.SearchIndexCare;

/** IMAP search by a Lucene index in {@code var/lucene}, fed by mailbox events. */
public final class SearchModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new ReIndexingTaskSerializationModule());
        bind(Directory.class).toProvider(IndexDirectory.class).in(Scopes.SINGLETON);
        bind(CommittedSearchIndex.class).in(Scopes.SINGLETON);
        bind(LuceneMessageSearchIndex.class).to(CommittedSearchIndex.class);
        bind(MessageSearchIndex.class).to(CommittedSearchIndex.class);
        bind(ListeningMessageSearchIndex.class).to(CommittedSearchIndex.class);
        bind(SearchIndexCare.class).in(Scopes.SINGLETON);
    }

    @ProvidesIntoSet
    InitializationOperation careForTheIndex(SearchIndexCare care) {
        return InitilizationOperationBuilder.forClass(SearchIndexCare.class).init(care::start);
    }
}
