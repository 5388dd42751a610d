package org.mailroom.desk.cases;

import java.time.InstantSource;
import java.util.Optional;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Verb;

/** What agents do with cases by moving mail. Each tells its story. */
public final class CaseDesk {
    private final Cases cases;
    private final StoryBook stories;
    private final IdGenerator ids;
    private final InstantSource clock;

    public CaseDesk(Cases cases, StoryBook stories, IdGenerator ids, InstantSource clock) {
        this.cases = cases;
        this.stories = stories;
        this.ids = ids;
        this.clock = clock;
    }

    /** The case with this number, or the one that goes on in its stead. */
    public Optional<Case> byNumber(String desk, CaseNumber number) {
        return cases.byNumber(desk, number).flatMap(found -> cases.current(found.id()));
    }

    /** The case is the agent's from now on. */
    public void claim(Case theCase, String agent, String who) {
        if (theCase.agent().equals(Optional.of(agent))) {
            return;
        }
        cases.assign(theCase.id(), Optional.of(agent));
        String before = theCase.agent().map(a -> ", it was " + a + "'s").orElse("");
        tell(theCase, Verb.CLAIMED, agent + " has it" + (who.equals(agent) ? "" : ", given by " + who) + before);
    }

    /** The case is nobody's and lies in this queue from now on. */
    public void giveBack(Case theCase, String queue, String who) {
        Triage before = theCase.triage();
        if (theCase.agent().isEmpty() && before.queue().equals(queue)) {
            return;
        }
        cases.assign(theCase.id(), Optional.empty());
        cases.triaged(
                theCase.id(),
                new Triage(queue, before.category(), before.priority(), before.language(), before.tags()));
        tell(theCase, Verb.GIVEN_BACK, who + " put it into queue " + queue);
    }

    /** What was done with the case taught that such mail belongs into this queue. */
    public void taught(Case theCase, String queue, String who) {
        tell(theCase, Verb.LEARNED, "that such mail belongs into queue " + queue + ", from " + who);
    }

    private void tell(Case theCase, Verb verb, String words) {
        stories.write(new Storyteller(ids, clock, theCase.desk(), "")
                .ofCase(theCase.id())
                .tell(verb, words)
                .entries());
    }
}
