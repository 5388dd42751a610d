package org.mailroom.desk.story;

class InMemoryStoryBookTest extends StoryBookContract {
    private final InMemoryStoryBook stories = new InMemoryStoryBook();

    @Override
    protected StoryBook stories() {
        return stories;
    }
}
