package org.mailroom.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncommittedFoldersTest {
    @TempDir
    private Path folder;

    @Test
    void aNotedFolderShouldBeLeftBehindByACrash() throws IOException {
        UncommittedFolders before = open();
        before.note("1");
        before.note("2");
        before.note("1");
        assertThat(open().leftBehind()).containsExactly("1", "2");
    }

    @Test
    void aCommittedFolderShouldNotBeLeftBehind() throws IOException {
        UncommittedFolders before = open();
        before.note("1");
        assertThat(before.begin()).containsExactly("1");
        before.done();
        assertThat(open().leftBehind()).isEmpty();
    }

    @Test
    void aChangeDuringTheCommitShouldWaitForTheNext() throws IOException {
        UncommittedFolders before = open();
        before.note("1");
        before.begin();
        before.note("1");
        before.done();
        assertThat(open().leftBehind()).containsExactly("1");
    }

    @Test
    void aFailedCommitShouldForgetNothing() throws IOException {
        UncommittedFolders before = open();
        before.note("1");
        Set<String> committing = before.begin();
        before.failed(committing);
        assertThat(before.begin()).containsExactly("1");
        assertThat(open().leftBehind()).containsExactly("1");
    }

    @Test
    void aCommitShouldNotForgetWhatStillWaitsForItsRepair() throws IOException {
        open().note("1");
        UncommittedFolders after = open();
        after.note("2");
        after.begin();
        after.done();
        assertThat(open().leftBehind()).containsExactly("1");
    }

    @Test
    void aRepairedFolderShouldBeForgottenAfterTheNextCommit() throws IOException {
        open().note("1");
        UncommittedFolders after = open();
        assertThat(after.isLeftBehind("1")).isTrue();
        after.repaired("1");
        assertThat(after.isLeftBehind("1")).isFalse();
        assertThat(open().leftBehind()).containsExactly("1");
        assertThat(after.begin()).containsExactly("1");
        after.done();
        assertThat(open().leftBehind()).isEmpty();
    }

    private UncommittedFolders open() throws IOException {
        return UncommittedFolders.in(folder.resolve("lucene-uncommitted"));
    }
}
