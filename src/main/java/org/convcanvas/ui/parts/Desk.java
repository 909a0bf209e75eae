package org.convcanvas.ui.parts;

import org.convcanvas.lab.Edit;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.text.Problem;

/**
 * What every part of the window works on.
 *
 * @param session the experiment, its history and the view
 * @param live computes its maps
 * @param jobs background work
 * @param notices where to tell of problems
 * @param pointing what the pointer is on
 */
public record Desk(Session session, LiveEvaluator live, Jobs jobs, Notices notices, Pointing pointing) {
    /** A desk on which nothing is pointed at yet. */
    public Desk(Session session, LiveEvaluator live, Jobs jobs, Notices notices) {
        this(session, live, jobs, notices, new Pointing());
    }

    /** Carries out an edit; a refusal is told as a notice, and false returned. */
    public boolean apply(Edit edit) {
        try {
            session.apply(edit);
            return true;
        } catch (Problem problem) {
            notices.problem(problem.sentence());
            return false;
        }
    }
}
