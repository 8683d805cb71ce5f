package vn.vinhdanh.listing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.relational.core.mapping.event.AbstractRelationalEventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.Dossier;

/** Lets the list follow every save of every dossier, whoever saves it. */
@Component
class ListFollowsDossiers extends AbstractRelationalEventListener<Dossier> {

    private final ObjectProvider<ListRows> rows;

    /** @param rows asked for late: listeners are made before what they listen to */
    ListFollowsDossiers(ObjectProvider<ListRows> rows) {
        this.rows = rows;
    }

    @Override
    protected void onAfterSave(AfterSaveEvent<Dossier> saved) {
        rows.getObject().follow(saved.getEntity());
    }
}
