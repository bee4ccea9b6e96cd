package io.lcart.samples.portal.web;

import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.people.Viewer;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.signin.SignIn.Person;
import io.lcart.samples.portal.text.Texts;

/**
 * Somebody signed in who looks at a page. Immutable.
 *
 * @param person who
 * @param viewer who, as lcart knows them
 * @param dashboard what they see now
 * @param texts the words of the page's language
 */
public record Visit(Person person, Viewer viewer, Dashboard dashboard, Texts texts) {

    /**
     * The person's name.
     *
     * @return as the dashboard shows it
     */
    public String name() {
        return dashboard.displayName();
    }

    /**
     * Whether the person's dashboard shows a tile.
     *
     * @param tile the tile
     * @return whether it does
     */
    public boolean sees(TileId tile) {
        return dashboard.tiles().stream().anyMatch(each -> each.id().equals(tile));
    }
}
