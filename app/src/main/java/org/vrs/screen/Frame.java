package org.vrs.screen;

import java.util.List;

/**
 * Tells the layout who is looking and where they may go. It is an interface because the layout must not know users and
 * features, while their screens know the layout: the feature that knows provides the one bean.
 */
public interface Frame {

    /** Who the signed-in user is, by the name given at sign-in. */
    Viewer viewer(String username);

    /** The main navigation for this user, in order; the layout marks the current entry. */
    List<NavItem> navigation(String username);
}
