package org.mailroom.server.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.james.filesystem.api.FileSystem;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The folder of the search index; the index that writes into it closes it. */
final class IndexDirectory implements Provider<Directory> {
    private final FileSystem files;

    @Inject
    IndexDirectory(FileSystem files) {
        this.files = files;
    }

    @Override
    public Directory get() {
        try {
            return FSDirectory.open(files.getFile("file://var/lucene"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
