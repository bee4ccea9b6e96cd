package io.lcart.samples.portal.api;

import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.recognition.BadgeDefinition;
import io.lcart.core.recognition.Badges;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.core.recognition.RevocationOutcome;
import io.lcart.core.recognition.RevokeAward;
import io.lcart.spi.people.AccountId;
import java.util.List;

/**
 * What administrators do with badges, in the name of the portal. Thread-safe.
 *
 * @param badges the badges of the site
 * @param portal the portal itself, as it stands in the audit trail
 */
public record BadgeAdministration(Badges badges, SystemViewer portal) {

    /**
     * The badges of the site.
     *
     * @param page which page
     * @return the page
     */
    public Page<BadgeDefinition> definitions(PageRequest page) {
        return badges.definitions(portal, page);
    }

    /**
     * The badges of one person.
     *
     * @param person whose
     * @return the badges
     */
    public List<EarnedBadge> of(AccountId person) {
        return badges.of(portal, person);
    }

    /**
     * Takes a badge away.
     *
     * @param command which award, and why
     * @return what became of it
     */
    public RevocationOutcome revoke(RevokeAward command) {
        return badges.revoke(portal, command);
    }
}
